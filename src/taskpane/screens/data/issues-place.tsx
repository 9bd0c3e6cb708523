/** Issues: cells to mend, the most important kind first, each a click away. */
import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ProblemCode, Severity } from "../../../core/problem";
import { usePane } from "../../pane";
import type { Issue, IssueKind } from "../../view/data/issue-kinds";
import type { DataPlaceProps } from "./data-place";
import { IssueRow } from "./issue-row";
import { OpenRow } from "./open-row";
import { Buttons, counted, More, PlainList, SectionTitle, useTexts, withCommas } from "./parts";
import { VirtualList } from "./virtual-list";

const LEVELS: Readonly<Record<Severity, string>> = {
  error: "Other cells to mend",
  warning: "Worth a look",
  info: "How it was read",
};

const FIRST = 5;

export const IssuesPlace = ({ data: { issues }, item }: DataPlaceProps) => {
  const texts = useTexts();
  const { announce } = usePane();
  const [chosen, setChosen] = useState<string | null>(item ?? null);
  const [notes, setNotes] = useState(false);
  const kind = issues.find(({ code }) => code === chosen) ?? issues[0] ?? null;
  const toMend = issues.reduce((sum, { severity, cells }) => sum + (severity === "error" ? cells : 0), 0);
  if (kind === null) return <p className={texts.row}>No issues. Every cell was read.</p>;
  const others = issues.filter((one) => one !== kind);
  const next = others[issues.indexOf(kind)] ?? others[0];
  return (
    <>
      <p className={texts.unit}>
        {toMend === 0 ? "No cell must be mended" : `${counted(toMend, "cell")} to mend, most important first`}
      </p>
      <KindOfIssue
        key={kind.code}
        kind={kind}
        onSkip={
          next === undefined
            ? null
            : () => {
                setChosen(next.code);
                announce(next.title);
              }
        }
      />
      {(["error", "warning", "info"] as const).map((level) => {
        const list = others.filter(({ severity }) => severity === level);
        if (list.length === 0) return null;
        if (level === "info" && !notes) {
          return (
            <More key={level} onClick={() => setNotes(true)}>
              {`Show ${counted(list.length, "note")} on how it was read`}
            </More>
          );
        }
        return (
          <section key={level}>
            <SectionTitle unit="cells">{LEVELS[level]}</SectionTitle>
            <PlainList>
              {list.map(({ code, title, cells }) => (
                <li key={code}>
                  <OpenRow
                    unit={withCommas(cells)}
                    onOpen={() => {
                      setChosen(code);
                      announce(title);
                      window.scrollTo({ top: 0 });
                    }}
                  >
                    {title}
                  </OpenRow>
                </li>
              ))}
            </PlainList>
          </section>
        );
      })}
    </>
  );
};

const KindOfIssue = ({ kind, onSkip }: { readonly kind: IssueKind; readonly onSkip: (() => void) | null }) => {
  const texts = useTexts();
  const { show, announce } = usePane();
  const issues = useIssues(kind.code);
  const [at, setAt] = useState<number | null>(null);
  const [all, setAll] = useState(false);
  const count = issues?.length ?? 0;
  const goTo = (index: number): void => {
    const issue = issues?.[index];
    if (!issue) return;
    setAt(index);
    if (index >= FIRST) setAll(true);
    show(issue.at);
    announce(`${index + 1} of ${count}. ${issue.says}`);
  };
  const listed = all ? (issues ?? []) : (issues ?? []).slice(0, FIRST);
  const sheets = [...new Set(listed.map((issue) => issue.at.sheet))];
  return (
    <section aria-labelledby="issue-kind">
      <h2 id="issue-kind" className={texts.next}>
        {kind.title}
      </h2>
      <p className={texts.sentence}>{kind.mend}</p>
      <Buttons>
        {at === null ? (
          <Button appearance="primary" onClick={() => goTo(0)}>
            {count === 1 ? "Go to the cell" : "Go to the first cell"}
          </Button>
        ) : (
          <>
            <Button appearance="primary" disabledFocusable={at + 1 >= count} onClick={() => goTo(at + 1)}>
              Next cell
            </Button>
            <Button disabledFocusable={at === 0} onClick={() => goTo(at - 1)}>
              Previous
            </Button>
          </>
        )}
        {onSkip && <Button onClick={onSkip}>Skip</Button>}
      </Buttons>
      {at !== null && <p className={texts.sentence}>{`Cell ${withCommas(at + 1)} of ${withCommas(count)}`}</p>}
      {sheets.map((sheet) => {
        const here = (issues ?? []).flatMap((issue, index) => (issue.at.sheet === sheet ? { issue, index } : []));
        const shown = here.filter(({ index }) => index < listed.length);
        const cells = here.reduce((sum, { issue }) => sum + issue.cells, 0);
        return (
          <section key={sheet}>
            <SectionTitle unit={counted(cells, "cell")}>{sheet}</SectionTitle>
            <VirtualList
              label={sheet}
              items={shown}
              idOf={({ issue }) => `${issue.at.row},${issue.at.column}`}
              height={41}
            >
              {({ issue, index }) => <IssueRow issue={issue} current={index === at} onGo={() => goTo(index)} />}
            </VirtualList>
          </section>
        );
      })}
      {listed.length < count && (
        <More onClick={() => setAll(true)}>{`Show ${withCommas(count - listed.length)} more`}</More>
      )}
    </section>
  );
};

/** null until the answer is there. */
function useIssues(code: ProblemCode): readonly Issue[] | null {
  const { ask, overview } = usePane();
  const [issues, setIssues] = useState<readonly Issue[] | null>(null);
  useEffect(() => {
    let current = true;
    ask("issues-of-kind", code)
      .then((found) => {
        if (current) setIssues(found);
      })
      .catch(() => {
        if (current) setIssues([]);
      });
    return () => {
      current = false;
    };
  }, [ask, code, overview]);
  return issues;
}
