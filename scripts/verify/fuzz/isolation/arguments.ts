import type { DatabaseFunction, Parameter } from "../read-data-api.ts";
import type { Tenant } from "./cast.ts";

/** Arguments that would reach an organization's rows, if anything let them. */
export function argumentsAbout(
  { parameters }: DatabaseFunction,
  target: Tenant,
  { text, index }: { readonly text: string; readonly index: number },
): Readonly<Record<string, unknown>> {
  const value = ({ name, type, label }: Parameter): unknown => {
    if (type.endsWith("[]")) {
      return [value({ name, label, type: type.slice(0, -2) })];
    }
    if (label !== null) return label;
    switch (type) {
      case "uuid":
        return name === "organization_id"
          ? target.id
          : target.ids[index % target.ids.length] ?? target.id;
      case "integer":
      case "bigint":
      case "numeric":
        return 10;
      case "boolean":
        return true;
      case "jsonb":
        return {};
      case "date":
      case "timestamp with time zone":
        return "2026-01-01";
      default:
        return /number|confirm/.test(name) ? target.phoneNumber : text;
    }
  };
  return Object.fromEntries(
    parameters.map((parameter) => [parameter.name, value(parameter)]),
  );
}
