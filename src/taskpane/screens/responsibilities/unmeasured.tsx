/** Responsibilities that nothing measures, and the survey topics that could. */
import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { usePane } from "../../pane";
import type { StandIn, Unmeasured as Missing } from "../../view/responsibilities-view";

const useStyles = makeStyles({
  line: { ...typographyStyles.caption1, margin: "12px 0 0", color: tokens.colorNeutralForeground2 },
  link: { fontSize: "inherit", lineHeight: "inherit" },
});

export interface UnmeasuredProps {
  readonly missing: readonly Missing[];
  readonly disabled: boolean;
}

export const Unmeasured = ({ missing, disabled }: UnmeasuredProps) => {
  const styles = useStyles();
  const { decide, announce } = usePane();
  const use = async ({ instrument, indicator, responsibilities }: StandIn, name: string): Promise<void> => {
    const isKept = await decide([{ kind: "crosswalk", instrument, indicator, responsibilities }]);
    if (isKept) announce(`${indicator} is evidence of ${name} now.`);
  };
  return missing.map(({ id, name, standIns }) => (
    <p key={id} className={styles.line}>
      Nothing measures {name}.{standIns.length === 0 ? " No survey topic in this workbook could." : null}
      {standIns.map((topic) => (
        <span key={`${topic.instrument}|${topic.indicator}`}>
          {" "}
          The survey topic {topic.indicator} could.{" "}
          <Link
            inline
            className={styles.link}
            disabled={disabled}
            aria-label={`Use this topic: ${topic.indicator} for ${name}`}
            onClick={() => void use(topic, name)}
          >
            Use this topic
          </Link>
        </span>
      ))}
    </p>
  ));
};
