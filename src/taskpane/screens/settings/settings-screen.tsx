/** Settings, behind the gear: how figures are made, the working sheets, a self-test, and what the product promises. */
import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { FormsRow } from "../../parts/forms-row";
import { usePane } from "../../pane";
import { PlainList, SectionTitle, useTexts } from "../data/parts";
import { SelfTest } from "./self-test";
import { SettingField } from "./setting-field";
import { WorkingSheets } from "./working-sheets";

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    rowGap: "4px",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: "8px",
  },
  list: { marginTop: "8px" },
  text: { marginTop: "8px" },
});

export const SettingsScreen = () => {
  const styles = useStyles();
  const texts = useTexts();
  const { overview, open, version } = usePane();
  return (
    <>
      <div className={styles.head}>
        <h1 className={texts.next}>Settings</h1>
        <Button onClick={() => open("today")}>Back to Today</Button>
      </div>
      <section aria-label="How figures are made">
        <SectionTitle>How figures are made</SectionTitle>
        {overview === null ? (
          <p className={mergeClasses(texts.sentence, styles.text)}>
            Nothing was read yet. Read your sheets on Today first.
          </p>
        ) : (
          <>
            <p className={mergeClasses(texts.sentence, styles.text)}>
              Kept on the sheet Settings of this workbook, and used from the next refresh on.
            </p>
            <div className={styles.list}>
              <PlainList>
                {overview.settings.settings.map((setting) => (
                  <SettingField key={setting.name} setting={setting} />
                ))}
              </PlainList>
            </div>
            <WorkingSheets shown={overview.settings.workingSheetsShown} />
          </>
        )}
      </section>
      {overview !== null && <FormsRow />}
      <SelfTest />
      <section aria-label="About">
        <SectionTitle>About</SectionTitle>
        <p className={mergeClasses(texts.sentence, styles.text)}>
          Leader Tracker {version}. Your sheets stay as they are; only sheets of its own are written. Nothing leaves
          this workbook: no figure, name or file is sent anywhere.
        </p>
      </section>
    </>
  );
};
