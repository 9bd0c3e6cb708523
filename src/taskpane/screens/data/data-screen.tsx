/** The tab Data. */
export const DataScreen = () => <p>Data</p>;
