/** Sheets: the first column to decide, all sheets with what was found, and bringing in a file. */
import { useState } from "react";
import { usePane } from "../../pane";
import { BringIn } from "./bring-in";
import { ColumnQuestionForm } from "./column-question";
import type { DataPlaceProps } from "./data-place";
import { More, PlainList, SectionTitle, useTexts } from "./parts";
import { SheetItem } from "./sheet-item";
import { useDeciding } from "./use-deciding";

/** So many are shown before a person asks for all. */
const FIRST = 6;

export const SheetsPlace = ({ data: { sheets, columnQuestions, fields }, item, bringIn }: DataPlaceProps) => {
  const texts = useTexts();
  const { today } = usePane();
  const { isGone, decide } = useDeciding();
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const [all, setAll] = useState(false);
  const [bringing, setBringing] = useState(false);
  const asked = columnQuestions.find(({ sheet }) => sheet === item);
  const [opened, setOpened] = useState<string | null>(item ?? columnQuestions[0]?.sheet ?? null);

  const open = columnQuestions.map((question) => ({ question, id: idOf(question.columns) }));
  const waiting = open.filter(({ id }) => !isGone(id));
  const fresh = waiting.filter(({ id }) => !skipped.includes(id));
  const next = fresh.find(({ question }) => question === asked) ?? fresh[0] ?? waiting[0];
  const used = sheets.filter((sheet) => sheet.used === "yes").length;
  const read = sheets.filter((sheet) => sheet.used !== "left-out").length;
  const shown = all ? sheets : sheets.filter(({ name }, index) => index < FIRST || name === opened);

  const file = <BringIn onOpen={() => setBringing(true)} onEnd={() => setBringing(false)} />;
  return (
    <>
      {bringIn && file}
      {!bringing && (
        <>
          {next !== undefined && (
            <ColumnQuestionForm
              key={next.id}
              question={next.question}
              onDecide={(decisions, said) => void decide(decisions, [next.id], said)}
              onSkip={waiting.length > 1 ? () => setSkipped((before) => skip(before, next.id, open.length)) : null}
            />
          )}
          <SectionTitle unit={`${read} read, ${used} used`}>Sheets</SectionTitle>
          {sheets.length === 0 && <p className={texts.sentence}>This workbook has no sheets but ours.</p>}
          <PlainList>
            {shown.map((sheet) => (
              <SheetItem
                key={sheet.name}
                sheet={sheet}
                fields={fields}
                today={today()}
                open={sheet.name === opened}
                onToggle={() => setOpened(sheet.name === opened ? null : sheet.name)}
                onDecide={(decisions, said) => void decide(decisions, [], said)}
              />
            ))}
          </PlainList>
          {shown.length < sheets.length && (
            <More onClick={() => setAll(true)}>{`Show all ${sheets.length} sheets`}</More>
          )}
        </>
      )}
      {!bringIn && file}
    </>
  );
};

const idOf = (columns: readonly { readonly key: object }[]): string => JSON.stringify(columns.map(({ key }) => key));

/** After the last one it begins again. */
const skip = (before: readonly string[], id: string, of: number): readonly string[] =>
  before.length + 1 >= of ? [] : [...before, id];
