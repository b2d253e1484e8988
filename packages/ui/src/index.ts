export { RoleItems } from "./acts/role-items.tsx";
export { Button, type ButtonProps } from "./actions/button.tsx";
export { ButtonLink, type ButtonLinkProps } from "./actions/button-link.tsx";
export { type ButtonLook, type ButtonSize, type ButtonVariant } from "./actions/button-look.ts";
export { CopyField, type CopyFieldProps } from "./actions/copy-field.tsx";
export { ShareButton, type ShareButtonProps } from "./actions/share-button.tsx";
export { TextLink, type TextLinkProps } from "./actions/text-link.tsx";
export { ChartFigure, type ChartFigureProps, type ChartTable } from "./charts/chart-figure.tsx";
export { EffectBars, type EffectBarsProps, type EffectRow } from "./charts/effect-bars.tsx";
export { HistoryChart, type HistoryChartProps, type HistoryPoint } from "./charts/history-chart.tsx";
export { Histogram, type HistogramBin, type HistogramProps } from "./charts/histogram.tsx";
export { LorenzCurve, type LorenzCurveProps } from "./charts/lorenz-curve.tsx";
export { type LorenzPoint, type TopShare } from "./charts/lorenz-geometry.ts";
export { ShareBar, type ShareBarProps, type ShareRow } from "./charts/share-bar.tsx";
export { ShareTrack } from "./charts/share-track.tsx";
export { Sparkline, type SparklineProps } from "./charts/sparkline.tsx";
export { WaterfallChart, type WaterfallChartProps } from "./charts/waterfall-chart.tsx";
export { WhaleCurve, type WhaleCurveProps, type WhalePoint } from "./charts/whale-curve.tsx";
export { changeSearch } from "./data/change-search.ts";
export { Card, type CardProps } from "./data/card.tsx";
export { DataTable, type DataTableProps } from "./data/data-table.tsx";
export {
  DefinitionFigures,
  type DefinitionFigure,
  type DefinitionFiguresProps,
} from "./data/definition-figures.tsx";
export { FilterChips, type FilterChip, type FilterChipsProps } from "./data/filter-chips.tsx";
export { GainText, type GainTextProps } from "./data/gain-text.tsx";
export { Item, ItemList, type ItemListProps, type ItemProps } from "./data/item-list.tsx";
export { Pagination, type PaginationProps } from "./data/pagination.tsx";
export { SearchForm, type SearchFormProps } from "./data/search-form.tsx";
export { parseSort, type SortState } from "./data/sort-state.ts";
export { type Step, type StepState } from "./data/step-state.ts";
export { Steps, type StepsProps } from "./data/steps.tsx";
export { type TableColumn } from "./data/table-column.ts";
export { Timeline, type TimelineEntry, type TimelineProps } from "./data/timeline.tsx";
export { AppErrorBoundary, type AppErrorBoundaryProps } from "./feedback/app-error-boundary.tsx";
export { EmptyState, type EmptyStateProps } from "./feedback/empty-state.tsx";
export { ErrorScreen, type ErrorScreenProps } from "./feedback/error-screen.tsx";
export { Notice, type NoticeProps, type NoticeTone } from "./feedback/notice.tsx";
export { Progress, type ProgressProps } from "./feedback/progress.tsx";
export { readRouteError, type RouteErrorFacts } from "./feedback/read-route-error.ts";
export { UndoToast, type UndoToastProps } from "./feedback/undo-toast.tsx";
export { Checkbox, type CheckboxProps } from "./forms/checkbox.tsx";
export { type Choice } from "./forms/choice.ts";
export { controlClasses } from "./forms/control-look.ts";
export { Field, type FieldProps, type FieldTexts } from "./forms/field.tsx";
export { type FieldControl } from "./forms/field-wiring.ts";
export { FormErrorSummary, type FormErrorSummaryProps } from "./forms/form-error-summary.tsx";
export { RadioGroup, type RadioGroupProps } from "./forms/radio-group.tsx";
export { Select, type SelectProps } from "./forms/select.tsx";
export { TextArea, type TextAreaProps } from "./forms/text-area.tsx";
export { TextInput, type TextInputProps } from "./forms/text-input.tsx";
export { readDeviceName, type DeviceName } from "./format/device-name.ts";
export { type DateStyle } from "./format/format-date.ts";
export { formatMoney, type MoneyPrecision, type MoneyStyle } from "./format/format-money.ts";
export {
  FormattingProvider,
  type Formatting,
  type FormattingProviderProps,
} from "./format/formatting-context.tsx";
export { minorUnitDigits } from "./format/minor-units.ts";
export { useFormat, type Format } from "./format/use-format.ts";
export { PerkView, type PerkViewProps } from "./perks/perk-view.tsx";
export { usePerkWords, type PerkWords } from "./perks/use-perk-words.ts";
export { AdminShell, type AdminShellProps } from "./shells/admin-shell.tsx";
export { AppDocument, type AppDocumentProps } from "./shells/app-document.tsx";
export { Breadcrumb, type BreadcrumbProps } from "./shells/breadcrumb.tsx";
export { PortalShell, type PortalShellProps } from "./shells/portal-shell.tsx";
export {
  type AdminNavigationItem,
  type PortalNavigationItem,
  type ShellAccount,
  type ShellBrand,
  type ShellLink,
} from "./shells/shell-types.ts";
export { SkipLink } from "./shells/skip-link.tsx";
export { DateText, type DateTextProps } from "./text/date-text.tsx";
export { ExpectedMoney, type ExpectedMoneyProps } from "./text/expected-money.tsx";
export { LinkedText, type LinkedTextProps } from "./text/linked-text.tsx";
export { HeadlineFigure, type HeadlineFigureProps } from "./text/headline-figure.tsx";
export { Money, type MoneyProps } from "./text/money.tsx";
export { NameAndDetail, type NameAndDetailProps } from "./text/name-and-detail.tsx";
export { PageHeading, type PageHeadingProps } from "./text/page-heading.tsx";
export { Section, type SectionProps } from "./text/section.tsx";
export { Tag, type TagProps, type TagTone } from "./text/tag.tsx";
export { VisuallyHidden } from "./text/visually-hidden.tsx";
export { brandAccent, readableRatio, type AccentColours, type BrandAccent } from "./theme/brand-accent.ts";
export { BrandTheme, type BrandThemeProps } from "./theme/brand-theme.tsx";
export { contrastRatio, parseHexColour, type Rgb } from "./theme/contrast.ts";
export { useHydrated } from "./use-hydrated.ts";
export { PartLegend, type PartLegendProps } from "./value/part-legend.tsx";
export { PartMark } from "./value/part-mark.tsx";
export { ValueBar, type ValueBarProps } from "./value/value-bar.tsx";
export { type PartAmounts } from "./value/value-parts.ts";
