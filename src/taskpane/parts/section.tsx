/** A part of a screen: its name on the left, a unit or date on the right. */
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";

const useStyles = makeStyles({
  section: { marginTop: "20px" },
  row: {
    display: "flex",
    alignItems: "baseline",
    justifyContent: "space-between",
    flexWrap: "wrap",
    columnGap: "12px",
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  unit: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  body: { marginTop: "4px" },
});

export interface SectionProps {
  readonly title: string;
  readonly unit?: string;
  readonly children: ReactNode;
}

export const Section = ({ title, unit, children }: SectionProps) => {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.row}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {unit === undefined || unit === "" ? null : <span className={styles.unit}>{unit}</span>}
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  );
};
