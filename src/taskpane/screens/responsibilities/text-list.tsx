/** The texts with their tags: doubtful, without a tag, clear. */
import {
  Field,
  Link,
  makeStyles,
  SearchBox,
  Select,
  Tab,
  TabList,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { Section } from "../../parts/section";
import type { EvidenceText, TextState } from "../../view/evidence-texts";
import type { ResponsibilitiesView, RoleCoverage } from "../../view/responsibilities-view";
import { TextItem } from "./text-item";
import { useTexts, type TextFilter } from "./use-texts";

const useStyles = makeStyles({
  tabs: { flexWrap: "wrap", rowGap: "4px", marginLeft: "-4px" },
  filters: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", gap: "8px", margin: "8px 0" },
  select: { minWidth: 0, "& select": { width: "100%", minWidth: 0 } },
  search: { gridColumn: "1 / -1", maxWidth: "none", width: "100%" },
  line: { ...typographyStyles.caption1, margin: "8px 0", color: tokens.colorNeutralForeground2 },
  list: { position: "relative", marginTop: "8px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  placed: { position: "absolute", top: 0, left: 0, width: "100%" },
  waiting: { height: "56px" },
  more: { ...typographyStyles.body1, display: "inline-block", marginTop: "8px" },
});

/** More are searched and filtered rather than read. */
const MANY_TO_READ = 10;

const TITLES: Readonly<Record<TextState, string>> = {
  doubtful: "Doubtful tags",
  untagged: "Texts without a tag",
  clear: "Clear tags",
};
const EXPLAINED: Readonly<Record<TextState, string>> = {
  doubtful:
    "One phrase alone or words that say little decided, or the code of an indicator belongs to another name. Nobody has confirmed these.",
  untagged: "Neither its name nor its words tell, and you have not decided. Many need no tag.",
  clear: "You decided, or the name of the indicator or topic, or several words.",
};
const NOTHING: Readonly<Record<TextState, string>> = {
  doubtful: "No doubtful tags.",
  untagged: "Every text has a tag.",
  clear: "No clear tags.",
};

export interface TextListProps {
  readonly view: ResponsibilitiesView;
  readonly filter: TextFilter;
  readonly setFilter: (filter: TextFilter) => void;
  /** The text that is open; null when none is. */
  readonly open: string | null;
  readonly setOpen: (id: string | null) => void;
  readonly disabled: boolean;
}

export const TextList = ({ view, filter, setFilter, open, setOpen, disabled }: TextListProps) => {
  const styles = useStyles();
  const found = useTexts(filter);
  const { texts } = view;
  const isFiltered = filter.responsibility !== null || filter.source !== null || filter.search !== "";
  const filterable = isFiltered || texts[filter.state].texts > MANY_TO_READ;
  return (
    <Section title={TITLES[filter.state]} unit={filter.state === "doubtful" ? "best guess below each" : ""}>
      <TabList
        size="small"
        appearance="subtle-circular"
        className={styles.tabs}
        selectedValue={filter.state}
        aria-label="Which texts"
        onTabSelect={(_, { value }) => {
          setOpen(null);
          setFilter({ ...filter, state: value as TextState });
        }}
      >
        <Tab value="doubtful">Doubtful{waiting(texts.doubtful.texts)}</Tab>
        <Tab value="untagged">No tag{waiting(texts.untagged.texts)}</Tab>
        <Tab value="clear">Clear</Tab>
      </TabList>
      <p className={styles.line}>{EXPLAINED[filter.state]}</p>
      {filterable ? <Filters view={view} filter={filter} setFilter={setFilter} /> : null}
      {found.total === 0 ? (
        <p className={styles.line}>{isFiltered ? "No text fits." : NOTHING[filter.state]}</p>
      ) : (
        <Items
          key={JSON.stringify(filter)}
          {...found}
          total={found.total ?? 0}
          roles={view.roles}
          open={open}
          setOpen={setOpen}
          disabled={disabled}
        />
      )}
    </Section>
  );
};

const waiting = (count: number): string => (count === 0 ? "" : ` ${grouped.format(count)}`);
const grouped = new Intl.NumberFormat("en-US");

const Filters = ({ view, filter, setFilter }: Pick<TextListProps, "view" | "filter" | "setFilter">) => {
  const styles = useStyles();
  const chosen = (value: string): string | null => (value === "" ? null : value);
  return (
    <div className={styles.filters}>
      <SearchBox
        className={styles.search}
        aria-label="Search these texts"
        placeholder="Search these texts"
        value={filter.search}
        onChange={(_, { value }) => setFilter({ ...filter, search: value })}
      />
      <Field label="Responsibility" size="small">
        <Select
          size="small"
          className={styles.select}
          value={filter.responsibility ?? ""}
          onChange={(_, { value }) => setFilter({ ...filter, responsibility: chosen(value) })}
        >
          <option value="">Any</option>
          {view.roles.flatMap(({ responsibilities }) =>
            responsibilities.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            )),
          )}
        </Select>
      </Field>
      <Field label="Source" size="small">
        <Select
          size="small"
          className={styles.select}
          value={filter.source ?? ""}
          onChange={(_, { value }) => setFilter({ ...filter, source: chosen(value) })}
        >
          <option value="">Any</option>
          {[...new Set([...view.sources, ...(filter.source === null ? [] : [filter.source])])].map((source) => (
            <option key={source}>{source}</option>
          ))}
        </Select>
      </Field>
    </div>
  );
};

/** As many are shown at first. */
const FEW = 5;
/** Above it only what is on the screen stands in the page. */
const MANY = 50;

interface ItemsProps {
  readonly total: number;
  readonly texts: readonly (EvidenceText | undefined)[];
  readonly need: (first: number, last: number) => void;
  readonly roles: readonly RoleCoverage[];
  readonly open: string | null;
  readonly setOpen: (id: string | null) => void;
  readonly disabled: boolean;
}

const Items = (props: ItemsProps) => {
  const styles = useStyles();
  const [showsAll, setShowsAll] = useState(false);
  const { total, texts } = props;
  const list = useRef<HTMLDivElement>(null);
  const shown = showsAll || total <= FEW + 1 ? total : FEW;
  const refocus = useRefocus(list, texts);
  const render = (text: EvidenceText | undefined, place: number) =>
    text === undefined ? (
      <div className={styles.waiting} />
    ) : (
      <TextItem
        key={text.id}
        text={text}
        roles={props.roles}
        disabled={props.disabled}
        isOpen={props.open === text.id}
        toggle={() => props.setOpen(props.open === text.id ? null : text.id)}
        done={() => {
          props.setOpen(null);
          refocus(place);
        }}
      />
    );
  return (
    <>
      <div ref={list}>
        {shown > MANY ? (
          <VirtualItems {...props} render={render} />
        ) : (
          <div className={styles.list}>{texts.slice(0, shown).map(render)}</div>
        )}
      </div>
      {shown < total ? (
        <Link className={styles.more} onClick={() => setShowsAll(true)}>
          Show {grouped.format(total - shown)} more
        </Link>
      ) : null}
    </>
  );
};

/** After a decision the text leaves the list, and with it what had the focus: the text that took its place gets it. */
function useRefocus(list: React.RefObject<HTMLDivElement | null>, texts: readonly unknown[]): (place: number) => void {
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    const place = wanted.current;
    if (place === null || (document.activeElement !== null && document.activeElement !== document.body)) return;
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>("button[data-text]");
    const next = buttons?.[Math.min(place, buttons.length - 1)];
    if (next === undefined) return;
    wanted.current = null;
    next.focus();
  }, [list, texts]);
  return (place) => {
    wanted.current = place;
  };
}

interface VirtualItemsProps extends ItemsProps {
  readonly render: (text: EvidenceText | undefined, place: number) => React.ReactNode;
}

const ROW_HEIGHT = 57;

const VirtualItems = ({ total, texts, need, render }: VirtualItemsProps) => {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const top = list.current?.getBoundingClientRect().top ?? 0;
    setMargin(top + window.scrollY);
  }, [total]);
  const rows = useWindowVirtualizer({
    count: total,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollMargin: margin,
    getItemKey: (place) => texts[place]?.id ?? place,
  });
  const visible = rows.getVirtualItems();
  const [first, last] = [visible[0]?.index ?? 0, visible[visible.length - 1]?.index ?? 0];
  useEffect(() => need(first, last), [need, first, last]);
  return (
    <div ref={list} className={styles.list} style={{ height: rows.getTotalSize() }}>
      {visible.map(({ index, key, start }) => (
        <div
          key={key}
          data-index={index}
          ref={rows.measureElement}
          className={styles.placed}
          style={{ transform: `translateY(${start - margin}px)` }}
        >
          {render(texts[index], index)}
        </div>
      ))}
    </div>
  );
};
