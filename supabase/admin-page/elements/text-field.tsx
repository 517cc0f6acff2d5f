import { Field } from "./field.tsx";

/** A line of text to type, which has to be there unless it is optional. */
export function TextField(
  {
    label,
    value,
    onValue,
    hint,
    type = "text",
    autocomplete = "off",
    isOptional = false,
  }: {
    readonly label: string;
    readonly value: string;
    readonly onValue: (value: string) => void;
    readonly hint?: string;
    readonly type?: "text" | "email" | "password" | "search";
    readonly autocomplete?: string;
    readonly isOptional?: boolean;
  },
) {
  return (
    <Field label={label} {...hint !== undefined && { hint }}>
      {(described) => {
        const attributes = {
          ...described,
          value,
          onInput: (event: { currentTarget: HTMLInputElement }) =>
            onValue(event.currentTarget.value),
          autocomplete,
          autocapitalize: "none",
          spellcheck: false,
          required: !isOptional,
        } as const;
        switch (type) {
          case "text":
            return <input {...attributes} type="text" />;
          case "email":
            return <input {...attributes} type="email" />;
          case "password":
            return <input {...attributes} type="password" />;
          case "search":
            return <input {...attributes} type="search" />;
        }
      }}
    </Field>
  );
}
