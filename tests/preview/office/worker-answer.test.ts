import { createOfficeStandIn } from "../../../src/preview/office/stand-in";
import { connectOffice } from "../../../src/preview/office/bridge-in-page";
import { answerMessage, servePane } from "../../../src/preview/office/worker-answer";
import type { Bridge } from "../../../src/preview/office/office-context";
import { createBook } from "../../../src/preview/workbook/new-book";
import { typeInto } from "../../../src/preview/workbook/edit";

const listen = {
  id: 7,
  type: 1,
  flags: 0,
  message: {
    url: "ProcessQuery",
    method: "POST",
    body: {
      Actions: [
        { Id: 4, ActionType: 3, Name: "_RegisterDataChangedEvent", ObjectPathId: 2, ArgumentInfo: { Arguments: [] } },
      ],
      ObjectPaths: {
        1: { Id: 1, ObjectPathType: 1, Name: "" },
        2: { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
      },
    },
  },
};

const nextOf = (port: MessagePort): Promise<unknown> =>
  new Promise((resolve) => {
    port.onmessage = ({ data }: MessageEvent<unknown>) => resolve(data);
  });

const hears = (port: MessagePort, count: number): Promise<unknown[]> =>
  new Promise((resolve) => {
    const heard: unknown[] = [];
    port.onmessage = ({ data }: MessageEvent<string>) => {
      heard.push(JSON.parse(data));
      if (heard.length === count) resolve(heard);
    };
  });

describe("the worker's side", () => {
  it("answers a message with its id", async () => {
    const standIn = createOfficeStandIn(createBook());
    expect(JSON.parse(await answerMessage(standIn, JSON.stringify(listen)))).toEqual({
      id: 7,
      type: 2,
      message: { statusCode: 200, headers: {}, body: { Results: [{ ActionId: 4, Value: null }], TraceIds: [] } },
    });
  });

  it("refuses a message that is no request to Excel", async () => {
    const other = { ...listen, message: { ...listen.message, url: "Something" } };
    const answer: unknown = JSON.parse(await answerMessage(createOfficeStandIn(createBook()), JSON.stringify(other)));
    expect(answer).toMatchObject({ id: 7, message: { statusCode: 404 } });
  });

  it("answers and tells events through a port until it is stopped", async () => {
    const book = createBook();
    const { port1, port2 } = new MessageChannel();
    const stop = servePane(createOfficeStandIn(book), port2);
    const answers = hears(port1, 1);
    port1.postMessage(JSON.stringify(listen));
    await answers;
    const events = hears(port1, 1);
    typeInto(book, book.sheets[0]!, 1, 1, "x");
    expect(await events).toMatchObject([
      { type: 3, message: { entries: [{ messageType: 10, targetId: "Workbook" }] } },
    ]);
    stop();
    port1.close();
  });
});

describe("the page's side", () => {
  it("sends what the client says, and gives it what comes", async () => {
    const { port1, port2 } = new MessageChannel();
    const joined: Bridge[] = [];
    const HostBridge = { init: (bridge: Bridge) => void joined.push(bridge) };
    const Excel = { RangeAreas: { prototype: {} } };
    Object.assign(globalThis, { OSF: {}, Office: {}, Excel, OfficeExtension: { HostBridge, CommonUtility: {} } });
    connectOffice(port1);
    const [bridge] = joined;
    const sent = nextOf(port2);
    bridge?.sendMessageToHost("to Excel");
    expect(await sent).toBe("to Excel");
    const received = new Promise((resolve) => {
      bridge!.onMessageFromHost = resolve;
    });
    port2.postMessage("from Excel");
    expect(await received).toBe("from Excel");
    port1.close();
  });
});
