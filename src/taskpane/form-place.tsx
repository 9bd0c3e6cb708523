/** The pane in a director's own form. Its screens are fetched from the pane's own server. */
import { createElement, useEffect, useState, type ComponentType } from "react";
import type { FormAppProps } from "./screens/form/form-app";

export const FormPlace = (props: FormAppProps) => {
  const [app, setApp] = useState<{ readonly of: ComponentType<FormAppProps> } | "failed" | null>(null);
  useEffect(() => {
    let gone = false;
    import("./screens/form/form-app").then(
      ({ FormApp }) => {
        if (!gone) setApp({ of: FormApp });
      },
      () => {
        if (!gone) setApp("failed");
      },
    );
    return () => {
      gone = true;
    };
  }, []);
  if (app === "failed")
    return <p>The form could not be loaded. Close the pane and open it again. Nothing was changed.</p>;
  return app && createElement(app.of, props);
};
