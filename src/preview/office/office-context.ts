/** What office.js would tell a pane about where it runs: `Office.onReady` and `Office.context`. */
import { addLaterMembers, type ClientParts } from "./later-members";

export interface OfficeOptions {
  /** The highest ExcelApi set that is there; 1.14 unless given, the lowest that an add-in of ours may meet. */
  readonly excelApi?: string;
  /** Other sets by name and highest version. */
  readonly otherSets?: Readonly<Record<string, string>>;
  readonly theme?: OfficeTheme;
  readonly displayLanguage?: string;
}

export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
  readonly isDarkTheme: boolean;
}

export const LIGHT_THEME: OfficeTheme = {
  bodyBackgroundColor: "#FFFFFF",
  bodyForegroundColor: "#323130",
  controlBackgroundColor: "#FFFFFF",
  controlForegroundColor: "#323130",
  isDarkTheme: false,
};

/** The client's globals that are met here; it makes them when its script runs. */
export interface ClientGlobals extends ClientParts {
  readonly OSF: Record<string, unknown>;
  readonly Office: Record<string, unknown>;
  readonly OfficeExtension: ClientParts["OfficeExtension"] & {
    readonly HostBridge: { init(bridge: Bridge): void };
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
}

/** The client's side sets `onMessageFromHost`. */
export interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

/** Sets that every client has that the product may run in. */
const COMMON_SETS = { DelayForCellEdit: "1.1", AddinCommands: "1.1", DialogApi: "1.2" } as const;

/** Joins the client to a host by a bridge, and fills in what office.js itself would. Call once, after the client's script has run. */
export function connectClient(client: ClientGlobals, bridge: Bridge, options: OfficeOptions = {}): void {
  const context = officeContext(options);
  client.OSF["_OfficeAppFactory"] = {
    getContext: () => context,
    getHostInfo: () => ({ hostType: "excel", hostPlatform: "web", isDialog: false }),
  };
  const info = { host: "Excel", platform: context.platform };
  client.Office["onReady"] = (callback?: (given: typeof info) => unknown): Promise<typeof info> =>
    Promise.resolve(info).then((ready) => {
      callback?.(ready);
      return ready;
    });
  client.Office["HostType"] ??= { Excel: "Excel" };
  client.Office["PlatformType"] ??= {
    PC: "PC",
    OfficeOnline: "OfficeOnline",
    Mac: "Mac",
    iOS: "iOS",
    Universal: "Universal",
  };
  // The client knows the set of every member of its own: what this Excel does not have, it refuses (ApiNotFound).
  client.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  addLaterMembers(client);
  client.OfficeExtension.HostBridge.init(bridge);
}

function officeContext(options: OfficeOptions) {
  const excelApi = options.excelApi ?? "1.14";
  const sets: Readonly<Record<string, string>> = {
    ...COMMON_SETS,
    ExcelApi: excelApi,
    // Excel on the web has what was first there only; this client asks for that set where later ones say 1.17.
    ...(isSupported({ ExcelApi: excelApi }, "ExcelApi", "1.17") ? { ExcelApiOnline: "1.1" } : {}),
    ...options.otherSets,
  };
  const displayLanguage = options.displayLanguage ?? "en-US";
  return {
    host: "Excel",
    platform: "OfficeOnline",
    displayLanguage,
    contentLanguage: displayLanguage,
    touchEnabled: false,
    partitionKey: "stand-in",
    officeTheme: options.theme ?? LIGHT_THEME,
    diagnostics: { host: "Excel", platform: "OfficeOnline", version: "16.0.0.0" },
    requirements: { isSetSupported: (name: string, version = "1.1") => isSupported(sets, name, version) },
  };
}

/** Versions are compared part by part: 1.9 is before 1.14. */
function isSupported(sets: Readonly<Record<string, string>>, name: string, version: string | number): boolean {
  const highest = Object.entries(sets).find(([set]) => set.toLowerCase() === name.toLowerCase())?.[1];
  if (highest === undefined) return false;
  const [major = 0, minor = 0] = highest.split(".").map(Number);
  const [askedMajor = 0, askedMinor = 0] = String(version).split(".").map(Number);
  return askedMajor < major || (askedMajor === major && askedMinor <= minor);
}
