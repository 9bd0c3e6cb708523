/** What the worker says to a question of a page; asked again whenever the workbook was read anew. */
import { useEffect, useState } from "react";
import type { Answers, QuestionName, Questions } from "../../compute/questions";
import { usePane } from "../../pane";

/** `undefined` until the first answer is there. An answer of before stays until the next one, unless another thing is asked. */
export function useAnswer<Name extends QuestionName>(name: Name, asked: Questions[Name]): Answers[Name] | undefined {
  const { ask, overview } = usePane();
  const about = JSON.stringify(asked);
  const [answered, setAnswered] = useState<{ readonly about: string; readonly answer: Answers[Name] } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void ask(name, JSON.parse(about) as Questions[Name]).then((answer) => {
      if (isCurrent) setAnswered({ about, answer });
    });
    return () => {
      isCurrent = false;
    };
  }, [ask, name, about, overview]);
  return answered?.about === about ? answered.answer : undefined;
}
