import { ViewHeading } from '#dashboard/components/view-heading.tsx';

export function CompareView() {
  return <ViewHeading title="Compare runs" />;
}
