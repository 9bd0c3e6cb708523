/** The tab Responsibilities. */
export const ResponsibilitiesScreen = () => <p>Responsibilities</p>;
