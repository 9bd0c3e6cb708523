/** One leader, a vacancy, or the leaders of a school to choose from. */
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { CellLinks } from "../../parts/cell-links";
import { usePane } from "../../pane";
import type { LeaderAnswer } from "../../view/leader-answer";
import type { LeaderProfile } from "../../view/leader-profile";
import type { SearchHit } from "../../view/leader-search";
import { EvidenceSection } from "./evidence-section";
import { HitList } from "./hit-list";
import { PracticeSection } from "./practice-section";
import { HistorySection, PoolSection, StrengthsSection, SupportsSection, SurveySection } from "./record-sections";
import { useTextStyles } from "./text-styles";

const useStyles = makeStyles({
  page: { marginTop: "16px" },
  name: { ...typographyStyles.subtitle1, lineHeight: "28px", margin: 0, overflowWrap: "anywhere" },
  same: { marginTop: "8px", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: "8px" },
  others: { marginTop: "16px" },
});

export interface LeaderPageProps {
  readonly answer: Exclude<LeaderAnswer, { readonly kind: "nobody" }>;
  readonly choose: (hit: SearchHit) => void;
}

export const LeaderPage = ({ answer, choose }: LeaderPageProps) => {
  const styles = useStyles();
  const text = useTextStyles();
  if (answer.kind === "leader")
    return (
      <article className={styles.page} aria-label={answer.profile.name}>
        <Profile profile={answer.profile} />
        <Others title="Also in this row" hits={answer.others} choose={choose} />
      </article>
    );
  return (
    <article className={styles.page} aria-label={answer.kind === "school" ? answer.name : "Vacancy"}>
      <h1 className={styles.name}>{answer.kind === "school" ? answer.name : "Vacancy"}</h1>
      {answer.kind === "school" ? null : <p className={text.body}>{answer.title}</p>}
      <p className={text.sentence}>{answer.sentence}</p>
      {answer.kind === "school" ? null : <CellLinks cells={[answer.cell]} />}
      <Others
        title={answer.kind === "school" ? "Leaders" : "Who was there before"}
        hits={answer.others}
        choose={choose}
      />
    </article>
  );
};

interface OthersProps {
  readonly title: string;
  readonly hits: readonly SearchHit[];
  readonly choose: (hit: SearchHit) => void;
}

const Others = ({ title, hits, choose }: OthersProps) => {
  const styles = useStyles();
  return hits.length === 0 ? null : (
    <div className={styles.others}>
      <HitList title={title} hits={hits} choose={choose} />
    </div>
  );
};

const Profile = ({ profile }: { readonly profile: LeaderProfile }) => {
  const styles = useStyles();
  const text = useTextStyles();
  const { name, posts, story, school, facts, cells, maybeSame } = profile;
  return (
    <>
      <h1 className={styles.name}>{name}</h1>
      {posts.length === 0 ? <p className={text.body}>On no roster of this workbook.</p> : null}
      {posts.map((post) => (
        <p key={post} className={text.body}>
          {post}
        </p>
      ))}
      {[story, school, ...facts].map((sentence) =>
        sentence === null ? null : (
          <p key={sentence} className={text.sentence}>
            {sentence}
          </p>
        ),
      )}
      <CellLinks cells={cells} />
      <MaybeSame names={maybeSame} />
      <PracticeSection practice={profile.practice} />
      <SurveySection survey={profile.survey} />
      <EvidenceSection tables={profile.evidence} />
      <StrengthsSection strengths={profile.strengths} />
      <SupportsSection supports={profile.supports} />
      <PoolSection pool={profile.pool} />
      <HistorySection history={profile.history} />
    </>
  );
};

/** Until somebody decides, the records of two spellings stand apart. */
const MaybeSame = ({ names }: { readonly names: readonly string[] }) => {
  const styles = useStyles();
  const text = useTextStyles();
  const { open } = usePane();
  if (names.length === 0) return null;
  return (
    <div className={styles.same}>
      <p className={text.sentence}>
        May be the same person as {names.join(", ")}. Until you decide, their records stand apart.
      </p>
      <Button size="small" onClick={() => open("data", { place: "people" })}>
        Decide in Data
      </Button>
    </div>
  );
};
