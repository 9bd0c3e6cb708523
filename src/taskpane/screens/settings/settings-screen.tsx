/** Settings, behind the gear. */
export const SettingsScreen = () => <p>Settings</p>;
