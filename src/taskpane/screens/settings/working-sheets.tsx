/** Shows or hides the sheets that stand behind the summary. */
import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../../pane";
import { Buttons, SectionTitle, useTexts } from "../data/parts";

const useStyles = makeStyles({ text: { marginTop: "8px" } });

export const WorkingSheets = ({ shown }: { readonly shown: boolean }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { setWorkingSheetsShown } = usePane();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const areShown = chosen ?? shown;
  return (
    <section aria-label="Working sheets">
      <SectionTitle unit={areShown ? "shown" : "hidden"}>Working sheets</SectionTitle>
      <p className={mergeClasses(texts.sentence, styles.text)}>
        Evidence, issues, column map, label book, people, crosswalk, settings and logs stand behind the summary.
      </p>
      <Buttons>
        <Button
          onClick={() => {
            setWorkingSheetsShown(!areShown);
            setChosen(!areShown);
          }}
        >
          {areShown ? "Hide working sheets" : "Show working sheets"}
        </Button>
      </Buttons>
    </section>
  );
};
