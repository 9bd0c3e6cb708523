/** Sets the responsibilities of one text. */
import { Button, Checkbox, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Choice, Decided } from "../../../core/state/decide";
import { CellLink } from "../../parts/cell-links";
import { usePane } from "../../pane";
import type { EvidenceText } from "../../view/evidence-texts";
import type { RoleCoverage } from "../../view/responsibilities-view";

const useStyles = makeStyles({
  form: { padding: "0 0 12px" },
  sentence: { ...typographyStyles.caption1, margin: "0 0 4px", color: tokens.colorNeutralForeground2 },
  role: { border: "none", margin: "8px 0 0", padding: 0, minWidth: 0 },
  legend: { ...typographyStyles.caption1Strong, padding: 0 },
  choice: {
    display: "flex",
    marginLeft: "-8px",
    // What is not chosen is not less important.
    "& .fui-Checkbox__input:enabled ~ .fui-Checkbox__label": { color: tokens.colorNeutralForeground1 },
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "8px" },
});

/** A text that speaks of more tells nothing of any. */
const MOST = 3;

export interface TagFormProps {
  readonly text: EvidenceText;
  readonly roles: readonly RoleCoverage[];
  readonly disabled: boolean;
  /** After the choice was kept or taken back. */
  readonly done: () => void;
}

export const TagForm = ({ text, roles, disabled, done }: TagFormProps) => {
  const styles = useStyles();
  const { decide, announce } = usePane();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(text.tags.map(({ id }) => id)));
  const [isKeeping, setIsKeeping] = useState(false);
  const isOff = disabled || isKeeping;
  const keep = async (decided: Decided, said: string): Promise<void> => {
    setIsKeeping(true);
    const isKept = await decide([decided]);
    setIsKeeping(false);
    if (!isKept) return;
    announce(said);
    done();
  };
  const order = roles.flatMap(({ responsibilities }) => responsibilities.map(({ id }) => id));
  const inOrder = order.filter((id) => chosen.has(id));
  const same = inOrder.length === text.tags.length && text.tags.every(({ id }) => chosen.has(id));
  return (
    <div className={styles.form}>
      <p className={styles.sentence}>
        {text.doubt === null ? null : `${text.doubt} `}
        {text.standsIn
          ? "It speaks of the school, not of its leader, so it is counted for no leader until you set it. "
          : null}
        {text.rows === 1
          ? "It stands in 1 row: "
          : `Your choice holds for all ${grouped.format(text.rows)} rows, the first at `}
        <CellLink cell={text.cell} />.
      </p>
      {roles.map(({ name, responsibilities }) => (
        <fieldset key={name} className={styles.role}>
          <legend className={styles.legend}>{name}</legend>
          {responsibilities.map(({ id, name: called }) => (
            <Checkbox
              key={id}
              className={styles.choice}
              label={called}
              checked={chosen.has(id)}
              disabled={isOff || (!chosen.has(id) && chosen.size >= MOST)}
              onChange={(_, { checked }) =>
                setChosen((before) =>
                  checked === true ? new Set([...before, id]) : new Set([...before].filter((one) => one !== id)),
                )
              }
            />
          ))}
        </fieldset>
      ))}
      {chosen.size >= MOST ? (
        <p className={styles.sentence}>At most {MOST}: a text that speaks of more tells nothing of any.</p>
      ) : null}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabled={isOff || chosen.size > MOST || chosen.size === 0 || (same && text.decidedFor !== null)}
          onClick={() => void keep(choiceOf(text, inOrder), "Kept.")}
        >
          {same && text.decidedFor === null ? "Keep" : "Set"}{" "}
          {chosen.size === 1 ? "1 responsibility" : `${chosen.size} responsibilities`}
        </Button>
        <Button
          disabled={isOff || (text.decidedFor !== null && text.tags.length === 0)}
          onClick={() => void keep(choiceOf(text, []), "Kept: no responsibility.")}
        >
          No responsibility
        </Button>
        {text.decidedFor === null ? null : (
          <Button
            appearance="subtle"
            disabled={isOff}
            onClick={() => void keep({ kind: "withdraw", choice: choiceOf(text, []) }, "Your choice was taken back.")}
          >
            Take back my choice
          </Button>
        )}
      </div>
    </div>
  );
};

const grouped = new Intl.NumberFormat("en-US");

/** A choice about strengths is kept with the text, one about an indicator or topic in the crosswalk. */
function choiceOf({ keptAs, text, instrument, decidedFor }: EvidenceText, responsibilities: readonly string[]): Choice {
  const of = decidedFor ?? instrument;
  return keptAs === "tag"
    ? { kind: "tag", text, instrument: of, responsibilities }
    : { kind: "crosswalk", instrument: of, indicator: text, responsibilities };
}
