/** A label to decide, open: its cells, what it may stand for and why, and the decision. */
import { Button, makeStyles, Radio, RadioGroup, SearchBox, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import type { Address } from "../../../core/sheet";
import { BARE_BUTTON } from "../../parts/row-button";
import { usePane } from "../../pane";
import type { Choice } from "../../view/data/field-choices";
import type { LabelGroup, OpenLabel } from "../../view/data/labels-view";
import {
  Buttons,
  CellButton,
  ChoiceLabel,
  counted,
  inSentence,
  More,
  standardInSentence,
  useChoices,
  useTexts,
} from "./parts";

const useStyles = makeStyles({
  box: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "8px 12px 12px",
    marginTop: "4px",
    marginBottom: "12px",
  },
  head: {
    ...BARE_BUTTON,
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    minHeight: "24px",
    width: "100%",
    padding: 0,
  },
  search: { width: "100%", maxWidth: "none" },
});

const OPEN = "open";
const ANOTHER = "another";
const STANDARD = "standard ";
/** So many matches of a search are shown. */
const MOST_MATCHES = 8;
/** Up to here all standards are shown without a search. */
const FEW = 12;
const FIRST_CELLS = 3;

export interface LabelFormProps {
  readonly label: OpenLabel;
  readonly group: LabelGroup;
  readonly onDecide: (standard: string | null, said: string) => void;
  readonly onSkip: () => void;
  readonly onClose: () => void;
}

export const LabelForm = ({ label, group, onDecide, onSkip, onClose }: LabelFormProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const choices = useChoices();
  const { candidates } = label;
  const few = group.standards.length <= FEW;
  const [chosen, setChosen] = useState(candidates[0] ? STANDARD + candidates[0].id : ANOTHER);
  const [another, setAnother] = useState(candidates.length === 0);
  const [search, setSearch] = useState("");
  const what = inSentence(group.name);
  const matches = another ? matching(group.standards, candidates, few ? "" : search, few ? FEW : MOST_MATCHES) : [];
  const standard = [...candidates, ...group.standards].find(({ id }) => STANDARD + id === chosen);
  return (
    <section className={styles.box} aria-label={label.label}>
      <button type="button" className={styles.head} aria-expanded="true" onClick={onClose}>
        <span className={texts.name}>{label.label}</span>
        <ChevronDown16Regular />
      </button>
      <LabelCells label={label} />
      <RadioGroup
        className={choices.group}
        aria-label={`What ${label.label} stands for`}
        value={chosen}
        onChange={(_, { value }) => {
          setChosen(value);
          if (value === ANOTHER) setAnother(true);
        }}
      >
        {candidates.map(({ id, label: name, because }) => (
          <Radio key={id} value={STANDARD + id} label={<ChoiceLabel caption={`${because}.`}>{name}</ChoiceLabel>} />
        ))}
        {group.standards.length > 0 && !(few && another) && (
          <Radio value={ANOTHER} label={<ChoiceLabel>{`Another ${what}…`}</ChoiceLabel>} />
        )}
        {another && (
          <>
            {!few && (
              <SearchBox
                className={styles.search}
                placeholder={`Search ${counted(group.standards.length, "choice")}`}
                aria-label={`Search for another ${what}`}
                value={search}
                onChange={(_, { value }) => setSearch(value)}
              />
            )}
            {matches.map(({ id, label: name }) => (
              <Radio key={id} value={STANDARD + id} label={<ChoiceLabel>{name}</ChoiceLabel>} />
            ))}
            {matches.length === 0 && <p className={texts.sentence}>{`No ${what} is like "${search}".`}</p>}
          </>
        )}
        <Radio value={OPEN} label={<ChoiceLabel>Leave it open, count it nowhere</ChoiceLabel>} />
      </RadioGroup>
      <Buttons>
        {chosen === OPEN ? (
          <Button appearance="primary" onClick={() => onDecide(null, `${label.label} is left open.`)}>
            Leave it open
          </Button>
        ) : (
          <Button
            appearance="primary"
            disabledFocusable={standard === undefined}
            onClick={() => standard && onDecide(standard.id, `${label.label} is ${standard.label}.`)}
          >
            {standard === undefined ? "Choose one" : `Use ${standardInSentence(group.field, standard.label)}`}
          </Button>
        )}
        <Button onClick={onSkip}>Skip</Button>
      </Buttons>
    </section>
  );
};

function matching(
  standards: readonly Choice[],
  candidates: readonly Choice[],
  search: string,
  most: number,
): readonly Choice[] {
  const asked = search.trim().toLowerCase();
  const shown = new Set(candidates.map(({ id }) => id));
  return standards.filter(({ id, label }) => !shown.has(id) && label.toLowerCase().includes(asked)).slice(0, most);
}

const LabelCells = ({ label: { field, label, cells: count, first } }: { readonly label: OpenLabel }) => {
  const texts = useTexts();
  const { ask } = usePane();
  const [cells, setCells] = useState<readonly Address[]>([first.at]);
  const [all, setAll] = useState(false);
  useEffect(() => {
    let current = true;
    ask("label-cells", { field, label })
      .then((found) => {
        if (current && found.length > 0) setCells(found);
      })
      // The first cell is known without an answer.
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [ask, field, label]);
  const shown = all ? cells : cells.slice(0, FIRST_CELLS);
  const sheets = [...new Set(shown.map(({ sheet }) => sheet))];
  return (
    <>
      {sheets.map((sheet, index) => (
        <p key={sheet} className={texts.sentence}>
          {index === 0 ? `${counted(count, "cell")}, on ${sheet}: ` : `On ${sheet}: `}
          {shown
            .filter((at) => at.sheet === sheet)
            .map((at, place) => (
              <span key={`${at.row},${at.column}`}>
                {place === 0 ? "" : ", "}
                <CellButton at={at} />
              </span>
            ))}
        </p>
      ))}
      {shown.length < cells.length && (
        <More onClick={() => setAll(true)}>
          {cells.length < count ? `Show the first ${cells.length} cells` : `Show all ${cells.length} cells`}
        </More>
      )}
    </>
  );
};
