/** One leader: profile, the responsibilities one after the other, and the way to the next leader. */
import { Button, Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { PageHead } from "../../parts/page-head";
import { isOpen, ratedIn, type LeaderForm as Leader } from "../../view/form/form-view";
import { Buttons, PlainList, SectionTitle, useTexts } from "../data/parts";
import { useForm } from "./form-context";
import { LineItem, rowId } from "./line-item";
import { RoundChoice } from "./round-choice";

const useStyles = makeStyles({
  facts: { margin: "8px 0 0", display: "flex", flexWrap: "wrap", columnGap: "12px" },
  value: { color: tokens.colorNeutralForeground1 },
  early: { ...typographyStyles.caption1Strong, margin: "4px 0 0" },
  link: { fontSize: "inherit", lineHeight: "inherit" },
  profile: { marginTop: "4px" },
});

export const LeaderForm = ({ leader }: { readonly leader: Leader }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { form, round, setOpen, announce } = useForm();
  const { name, school, earlyCareer, profile, lines } = leader;
  const firstOpen = (lines.find(({ entries }) => entries[round]?.entry.score === null) ?? lines[0])?.key ?? null;
  const [opened, setOpened] = useState<string | null>(firstOpen);
  const [facts, setFacts] = useState(false);
  const leaders = form.leaders.filter(isOpen);
  const next = leaders[leaders.findIndex(({ tag }) => tag === leader.tag) + 1];
  const rated = ratedIn(leader, round);
  /** The line whose row takes the focus, because the button that led there is gone. */
  const led = useRef<string | null>(null);
  useEffect(() => {
    if (led.current !== null) document.getElementById(rowId(led.current))?.focus();
    led.current = null;
  }, [opened]);
  const goTo = (key: string): void => {
    led.current = key;
    setOpened(key);
    announce(`${lines.find((line) => line.key === key)?.name ?? ""} is open.`);
  };
  return (
    <article aria-label={name}>
      <PageHead trail={[{ name: "All leaders", go: () => setOpen(null) }]} name={name} about={school} at={name} />
      {earlyCareer && <p className={styles.early}>Early career</p>}
      {profile.length > 0 && (
        <p className={mergeClasses(texts.sentence, styles.profile)}>
          <Link inline className={styles.link} aria-expanded={facts} onClick={() => setFacts(!facts)}>
            {facts ? "Hide the profile" : "Show the profile"}
          </Link>
        </p>
      )}
      {facts && (
        <div className={styles.facts}>
          {profile.map(([heading, value]) => (
            <span key={heading} className={texts.sentence}>
              {heading}: <span className={styles.value}>{value}</span>
            </span>
          ))}
        </div>
      )}
      <RoundChoice />
      <div id="round">
        <SectionTitle unit={`${rated} of ${lines.length} rated`}>{form.rounds[round]?.name ?? "Ratings"}</SectionTitle>
        <PlainList>
          {lines.map((line, place) => {
            const after = lines[place + 1];
            const before = lines[place - 1];
            return (
              <LineItem
                key={line.key}
                line={line}
                isOpen={line.key === opened}
                onToggle={() => setOpened(line.key === opened ? null : line.key)}
              >
                <Buttons>
                  {after !== undefined ? (
                    <Button appearance="primary" onClick={() => goTo(after.key)}>
                      Next responsibility
                    </Button>
                  ) : next !== undefined ? (
                    <Button appearance="primary" onClick={() => setOpen({ kind: "leader", tag: next.tag })}>
                      {`Next leader: ${next.name}`}
                    </Button>
                  ) : (
                    <Button appearance="primary" onClick={() => setOpen(null)}>
                      Back to all leaders
                    </Button>
                  )}
                  {before !== undefined && (
                    <Button appearance="subtle" onClick={() => goTo(before.key)}>
                      Back
                    </Button>
                  )}
                </Buttons>
              </LineItem>
            );
          })}
        </PlainList>
      </div>
    </article>
  );
};
