/** The tab Data: sheets, labels, people and issues, each with what waits for a person. */
import { makeStyles, Tab, TabList } from "@fluentui/react-components";
import type { ComponentType } from "react";
import { usePane } from "../../pane";
import type { DataView } from "../../view/data-view";
import type { DataPlaceProps } from "./data-place";
import { IssuesPlace } from "./issues-place";
import { LabelsPlace } from "./labels-place";
import { useTexts, withCommas } from "./parts";
import { PeoplePlace } from "./people-place";
import { SheetsPlace } from "./sheets-place";

const PLACES = ["sheets", "labels", "people", "issues"] as const;
type PlaceName = (typeof PLACES)[number];

const CONTENT: Readonly<
  Record<
    PlaceName,
    {
      readonly name: string;
      readonly waiting: (data: DataView) => number;
      readonly Content: ComponentType<DataPlaceProps>;
    }
  >
> = {
  sheets: { name: "Sheets", waiting: ({ columnQuestions }) => columnQuestions.length, Content: SheetsPlace },
  labels: { name: "Labels", waiting: ({ labels }) => labels.open, Content: LabelsPlace },
  people: { name: "People", waiting: ({ pairs }) => pairs.open.length, Content: PeoplePlace },
  issues: {
    name: "Issues",
    waiting: ({ issues }) => issues.reduce((sum, { severity, cells }) => sum + (severity === "error" ? cells : 0), 0),
    Content: IssuesPlace,
  },
};

const useStyles = makeStyles({
  list: { flexWrap: "wrap", marginLeft: "-8px", marginRight: "-8px", marginBottom: "12px" },
});

/** Stands among the sheets. */
const BRING_IN = "bring-in";

const placeOf = (name: string | undefined): PlaceName => PLACES.find((place) => place === name) ?? "sheets";

export const DataScreen = () => {
  const styles = useStyles();
  const texts = useTexts();
  const { overview, spot, open } = usePane();
  if (overview === null)
    return <p className={texts.sentence}>Nothing was read yet. Read your sheets on Today first.</p>;
  const { data } = overview;
  const chosen = placeOf(spot?.place);
  const { Content } = CONTENT[chosen];
  return (
    <>
      <TabList
        size="small"
        appearance="subtle-circular"
        className={styles.list}
        selectedValue={chosen}
        onTabSelect={(_, { value }) => open("data", { place: String(value) })}
      >
        {PLACES.map((place) => {
          const { name, waiting } = CONTENT[place];
          const count = waiting(data);
          return (
            <Tab key={place} value={place} aria-controls="data-place">
              {count === 0 ? name : `${name} ${withCommas(count)}`}
            </Tab>
          );
        })}
      </TabList>
      <div id="data-place">
        <Content key={chosen} data={data} item={spot?.item} bringIn={spot?.place === BRING_IN} />
      </div>
    </>
  );
};
