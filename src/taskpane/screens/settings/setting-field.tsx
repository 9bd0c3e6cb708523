/** One setting: what it does, what is used, and a way to change it or to take the default again. */
import { Button, Field, Input, Link, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { SettingState } from "../../../core/state/setting-states";
import { usePane } from "../../pane";
import { useTexts } from "../data/parts";

const useStyles = makeStyles({
  item: { marginBottom: "16px" },
  line: { display: "flex", columnGap: "8px", rowGap: "4px", alignItems: "center", flexWrap: "wrap" },
  input: { flexGrow: 1, flexShrink: 1, flexBasis: "120px", minWidth: 0, width: "100%" },
  link: { fontSize: "inherit", lineHeight: "inherit" },
});

export const SettingField = ({ setting }: { readonly setting: SettingState }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { ask, decide, announce } = usePane();
  const { name, meaning, value, standard, typed, offers, expected } = setting;
  const [draft, setDraft] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);

  const keep = async (kept: string | number | null): Promise<void> => {
    setBusy(true);
    const done = await decide([{ kind: "setting", name, value: kept }]);
    setBusy(false);
    if (!done) return;
    setDraft(null);
    announce(`${name} is kept. Refresh to use it.`);
  };
  const save = async (text: string): Promise<void> => {
    const understood = await ask("typed-setting", { name, typed: text });
    setWrong(understood === null);
    if (understood !== null) await keep(understood);
  };
  const shown = draft ?? value;
  return (
    <li className={styles.item}>
      <Field
        label={name}
        hint={meaning}
        {...(wrong
          ? { validationState: "error" as const, validationMessage: `Not understood. Expected: ${expected}.` }
          : {})}
      >
        {offers.length > 0 ? (
          <Select
            className={styles.input}
            value={shown}
            disabled={busy}
            onChange={(_, chosen) => void save(chosen.value)}
          >
            {offers.map((offer) => (
              <option key={offer}>{offer}</option>
            ))}
          </Select>
        ) : (
          <Input
            value={shown}
            className={styles.input}
            onChange={(_, changed) => {
              setDraft(changed.value);
              setWrong(false);
            }}
          />
        )}
      </Field>
      <div className={styles.line}>
        {draft !== null && draft !== value && (
          <>
            <Button size="small" onClick={() => void save(draft)} disabledFocusable={busy}>
              Save
            </Button>
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                setDraft(null);
                setWrong(false);
              }}
            >
              Leave it
            </Button>
          </>
        )}
        {typed !== "" && (
          <span className={texts.unit}>
            {standard === "" ? "No default. " : `Default: ${standard}. `}
            <Link inline className={styles.link} disabled={busy} onClick={() => void keep(null)}>
              {standard === "" ? "Take it away" : "Use the default"}
            </Link>
          </span>
        )}
      </div>
    </li>
  );
};
