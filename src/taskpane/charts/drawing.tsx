/** A small chart of a fixed size; its words are what a screen reader reads of it. */
import type { ReactNode } from "react";
import { useChartStyles } from "./chart-styles";

export interface DrawingProps {
  readonly width: number;
  readonly height: number;
  /** All that the marks say, in words. */
  readonly label: string;
  readonly children: ReactNode;
}

export const Drawing = ({ width, height, label, children }: DrawingProps) => {
  const styles = useChartStyles();
  return (
    <svg
      className={styles.chart}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {children}
    </svg>
  );
};
