// The doors of the program: every name exported here becomes a top-level function of dist/Code.js.
export * from './api.ts';
export { buildCommission, buildDepartments, buildForecast, buildFunnel, buildToday } from './building.ts';
export { clearDemo, fillWithDemo } from './demo.ts';
export { onEdit } from './edits.ts';
export { changeLanguage } from './language.ts';
export {
  addPayColumns,
  closeClientDepartment,
  onInstall,
  onOpen,
  openClientDepartment,
  openImport,
  openSidebar,
  reassignLeaver,
  setUpSpreadsheet,
  takeInChanges,
} from './menu.ts';
export { closeMonth, reopenMonth } from './month.ts';
export { nightly, setNightly } from './nightly.ts';
export { restoreClients } from './restore.ts';
export {
  showCheck,
  showContacts,
  showDailyMinute,
  showDepartments,
  showForecast,
  showGuide,
  showHistory,
  showLists,
  showNewcomers,
  showPayroll,
  showPlans,
  showPlaybook,
  showRates,
  showReasons,
  showRepeat,
  showSections,
  showSettings,
  showStages,
  showTags,
  showTechnology,
  showToday,
} from './tabs.ts';
