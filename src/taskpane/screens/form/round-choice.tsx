/** Which round is filled; nothing where the form has one. */
import { makeStyles, Tab, TabList } from "@fluentui/react-components";
import { useForm } from "./form-context";

const useStyles = makeStyles({
  list: { flexWrap: "wrap", marginTop: "12px", marginLeft: "-8px", marginRight: "-8px" },
});

export const RoundChoice = () => {
  const styles = useStyles();
  const { form, round, setRound } = useForm();
  if (form.rounds.length < 2) return null;
  return (
    <TabList
      size="small"
      appearance="subtle-circular"
      className={styles.list}
      selectedValue={round}
      aria-label="Round"
      onTabSelect={(_, { value }) => setRound(Number(value))}
    >
      {form.rounds.map(({ name }, place) => (
        <Tab key={name} value={place} aria-controls="round">
          {name}
        </Tab>
      ))}
    </TabList>
  );
};
