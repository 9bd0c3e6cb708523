/** Whose form it is, how entries are kept, and one step back. */
import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons";
import { useTexts } from "../data/parts";
import { useForm } from "./form-context";
import { givenWords, takeBack } from "./taken-back";

const useStyles = makeStyles({
  // The top right stays free for Excel's own menu.
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: "8px",
    paddingRight: "34px",
  },
  text: { marginTop: "4px", marginBottom: "8px" },
});

export const FormHead = () => {
  const styles = useStyles();
  const texts = useTexts();
  const pane = useForm();
  const { form, writing, waiting, given } = pane;
  const last = given.at(-1);
  return (
    <header>
      <div className={styles.row}>
        <span className={texts.name}>{`Rating form ${form.schoolYear}`.trim()}</span>
        <Button
          appearance="subtle"
          icon={<ArrowUndoRegular />}
          disabledFocusable={last === undefined}
          {...(last === undefined ? {} : { title: givenWords(form, last) })}
          onClick={() => void takeBack(pane)}
        >
          Undo
        </Button>
      </div>
      <p className={`${texts.sentence} ${styles.text}`}>
        {waiting ??
          (writing
            ? "Writing into the form."
            : `${form.director === "" ? "" : `${form.director}. `}Every entry stands on the form at once. Save the file before you return it.`)}
      </p>
    </header>
  );
};
