import type postgres from "postgres";

/** A table or a view. */
export interface Relation {
  readonly name: string;
  readonly columns: readonly string[];
  /** The relations that can be embedded, because a foreign key leads there or comes from there. */
  readonly neighbours: readonly string[];
}

/** A parameter of a function of the database. */
export interface Parameter {
  readonly name: string;
  readonly type: string;
  /** A value of the type, where it is an enum. */
  readonly label: string | null;
}

export interface DatabaseFunction {
  readonly name: string;
  readonly parameters: readonly Parameter[];
}

/** Everything that the Data API exposes. */
export interface DataApiSurface {
  readonly relations: readonly Relation[];
  readonly functions: readonly DatabaseFunction[];
}

/** Reads what the Data API exposes from the database: a new object is attacked at once. */
export async function readDataApi(sql: postgres.Sql): Promise<DataApiSurface> {
  const relations = await sql<Relation[]>`
    select relname as name,
      array(
        select attname::text from pg_attribute
        where attrelid = c.oid and attnum > 0 and not attisdropped order by attnum
      ) as columns,
      array(
        select distinct case when conrelid = c.oid then confrelid else conrelid end::regclass::text
        from pg_constraint where contype = 'f' and c.oid in (conrelid, confrelid)
          and connamespace = 'public'::regnamespace and confrelid <> 'auth.users'::regclass
        order by 1
      ) as neighbours
    from pg_class as c
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm') order by 1`;
  const functions = await sql<DatabaseFunction[]>`
    select proname as name, coalesce(
      jsonb_agg(
        jsonb_build_object('name', proargnames[place], 'type', format_type(type, null), 'label', (
          select enumlabel from pg_enum where enumtypid = type order by enumsortorder limit 1
        )) order by place
      ) filter (where place is not null), '[]'
    ) as parameters
    from pg_proc left join unnest(proargtypes::oid[]) with ordinality as arguments (type, place) on true
    where pronamespace = 'public'::regnamespace and prorettype <> 'trigger'::regtype
    group by pg_proc.oid, proname order by proname`;
  if (relations.length < 10 || functions.length < 10) {
    throw new Error("The objects of the Data API were not found");
  }
  return { relations, functions };
}
