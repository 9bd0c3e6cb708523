/** The tab Leaders. */
export const LeadersScreen = () => <p>Leaders</p>;
