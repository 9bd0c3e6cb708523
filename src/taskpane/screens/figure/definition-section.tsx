/** What a figure means, and where its formula and source stand. */
import { Link, makeStyles, mergeClasses } from "@fluentui/react-components";
import { Section } from "../../parts/section";
import { usePane } from "../../pane";
import type { DefinitionWords } from "../../view/figure/figure-page";
import { useTexts } from "../data/parts";

const useStyles = makeStyles({
  part: { marginTop: "8px" },
  link: { fontSize: "inherit", lineHeight: "inherit" },
});

export const DefinitionSection = ({
  definition: { text, version, place },
}: {
  readonly definition: DefinitionWords;
}) => {
  const styles = useStyles();
  const texts = useTexts();
  const { show } = usePane();
  return (
    <Section title="What it means">
      <p className={texts.sentence}>{text}</p>
      <p className={mergeClasses(texts.unit, styles.part)}>
        Definition {version}.{" "}
        {place && (
          <Link inline className={styles.link} onClick={() => show(place)}>
            How it is computed, and its source
          </Link>
        )}
      </p>
    </Section>
  );
};
