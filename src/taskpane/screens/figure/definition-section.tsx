/** What a figure means, how it is computed, what it needs, and which version of its definition it follows. */
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { Section } from "../../parts/section";
import type { DefinitionWords } from "../../view/figure/figure-page";
import { useTexts } from "../data/parts";

const useStyles = makeStyles({ part: { marginTop: "8px" } });

export const DefinitionSection = ({ definition }: { readonly definition: DefinitionWords }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { text, formula, source, version } = definition;
  const part = mergeClasses(texts.sentence, styles.part);
  return (
    <Section title="What it means">
      <p className={texts.sentence}>{text}</p>
      <p className={part}>
        <strong>How it is computed.</strong> {formula}
      </p>
      <p className={part}>
        <strong>What it needs.</strong> {source}
      </p>
      <p className={mergeClasses(texts.unit, styles.part)}>Definition {version}</p>
    </Section>
  );
};
