import { DEFAULT_SETTINGS } from "../../../src/core/state/decisions";
import { settingStates } from "../../../src/core/state/setting-states";
import { workbookOf } from "../../../src/hosts/memory";

it("shows the value in use and the default", () => {
  const states = settingStates({ ...DEFAULT_SETTINGS, effectiveCut: 3.5 }, workbookOf([]));
  expect(states.find(({ name }) => name === "Effective from")).toMatchObject({
    value: "3.5",
    standard: "4",
    typed: "",
  });
  expect(states.find(({ name }) => name === "Indicators a round needs")).toMatchObject({ value: "80%" });
});
