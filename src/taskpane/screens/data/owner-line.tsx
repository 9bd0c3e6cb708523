/** Who keeps a sheet, to read and to change. */
import { Button, Field, Input, Link, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { Buttons, useTexts } from "./parts";

const useStyles = makeStyles({
  line: { marginTop: "8px" },
  link: { fontSize: "inherit", lineHeight: "inherit" },
  form: { marginTop: "8px" },
  input: { minWidth: 0, width: "100%" },
});

export interface OwnerLineProps {
  readonly owner: string | null;
  readonly onSave: (owner: string | null) => void;
}

export const OwnerLine = ({ owner, onSave }: OwnerLineProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const [typed, setTyped] = useState<string | null>(null);
  if (typed === null) {
    return (
      <p className={`${texts.sentence} ${styles.line}`}>
        {owner === null ? "Nobody is named as its owner. " : `Owner: ${owner}. `}
        <Link inline className={styles.link} onClick={() => setTyped(owner ?? "")}>
          {owner === null ? "Name an owner" : "Change the owner"}
        </Link>
      </p>
    );
  }
  const save = (): void => {
    const words = typed.trim() === "" ? null : typed.trim();
    if (words !== owner) onSave(words);
    setTyped(null);
  };
  return (
    <div className={styles.form}>
      <Field label="Owner" hint="A person or an office. It is kept on the sheet Sources.">
        <Input
          className={styles.input}
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
          onKeyDown={({ key }) => key === "Enter" && save()}
          maxLength={200}
        />
      </Field>
      <Buttons>
        <Button size="small" onClick={save}>
          Keep the owner
        </Button>
        <Button size="small" appearance="subtle" onClick={() => setTyped(null)}>
          Cancel
        </Button>
      </Buttons>
    </div>
  );
};
