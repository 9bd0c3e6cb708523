import { createFileHost } from "../../../src/hosts/file/file-host";
import { gaps, hostContract, roster } from "../contract";
import { fileOf } from "./contract-file";

hostContract("the file host", (sheets) => createFileHost(fileOf(sheets)));

// What is written must also be in the file that is saved, and be found there by a new host.
hostContract("the file host, saved and opened again between all steps", (sheets) => {
  let bytes = fileOf(sheets);
  return {
    read: () => createFileHost(bytes).read(),
    write: async (own) => {
      const host = createFileHost(bytes);
      await host.write(own);
      bytes = host.pkg.save();
    },
    patch: async (changes) => {
      const host = createFileHost(bytes);
      await host.patch(changes);
      bytes = host.pkg.save();
    },
  };
});

describe("the bytes of the file", () => {
  const written = async (bytes: Uint8Array): Promise<Buffer> => {
    const host = createFileHost(bytes);
    await host.write([gaps]);
    return Buffer.from(host.pkg.save());
  };

  it("are the same for the same input", async () => {
    expect((await written(fileOf([roster]))).equals(await written(fileOf([roster])))).toBe(true);
  });

  it("do not change when the same is written into the output", async () => {
    const once = await written(fileOf([roster]));
    expect((await written(once)).equals(once)).toBe(true);
  });
});
