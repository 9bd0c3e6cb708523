import { createMemoryHost, workbookOf } from "../../src/hosts/memory";
import { hostContract } from "./contract";

hostContract("the memory host", (sheets) => createMemoryHost(workbookOf(sheets)));
