import {
  AliasNode,
  CommonTableExpressionNameNode,
  CommonTableExpressionNode,
  type Expression,
  ExpressionWrapper,
  FromNode,
  IdentifierNode,
  type RawBuilder,
  type RootOperationNode,
  SelectionNode,
  SelectQueryNode,
  sql,
  TableNode,
  WithNode,
} from "kysely";
import type { RequestTree } from "../schema/resolve-embeds.ts";

export type Condition = Expression<unknown>;

/** A statement, where the request's filters make a condition. */
type Composed = (where: Condition | undefined) => RawBuilder<unknown>;

function conditionOf({ where }: SelectQueryNode): Condition | undefined {
  return where === undefined ? undefined : new ExpressionWrapper(where.where);
}

/** Reads what the filters of a request mean, as a condition, without asking the database. */
export class FilterPass {
  where: Condition | undefined;

  keep(node: RootOperationNode): RootOperationNode {
    if (SelectQueryNode.is(node)) this.where = conditionOf(node);
    return node;
  }
}

/** Reads the rows that a statement writes, as a request reads rows: so an answer has embeds, casts and an order. */
export class WritePass {
  #relation = "";
  #compose: Composed | undefined;
  /** The rows that were written; only the answer has them in the form that the client asked for. */
  rows: readonly unknown[] = [];
  /** How many of an upsert's rows were inserted. */
  inserted = 0;

  constructor(
    readonly options: {
      /** Prepares the statement for what the request asks to read. */
      compose(tree: RequestTree): Promise<Composed>;
      /** Whether the request's filters say which rows to write, not which of them to read. */
      writesFiltered: boolean;
      /** Whether the answer has rows: otherwise none is read, which would want a privilege. */
      hasRows: boolean;
      /** Whether to count the rows that were inserted, not updated. */
      countsInserted: boolean;
      /** Called with the number of rows before they are committed. */
      onRows(count: number): void;
    },
  ) {}

  async prepare(tree: RequestTree): Promise<void> {
    this.#relation = tree.from ?? "";
    this.#compose = await this.options.compose(tree);
  }

  /** Puts the written rows in the place of the relation. */
  write(node: RootOperationNode): RootOperationNode {
    const compose = this.#compose;
    if (!SelectQueryNode.is(node) || compose === undefined) return node;
    this.#compose = undefined;
    const { limit: _, where, ...read } = node;
    const { writesFiltered } = this.options;
    const condition = writesFiltered ? conditionOf(node) : undefined;
    const source = CommonTableExpressionNode.create(
      CommonTableExpressionNameNode.create("pgrst_source"),
      sql`(${compose(condition)})`.toOperationNode(),
    );
    return {
      ...read,
      ...where === undefined || writesFiltered ? {} : { where },
      with: WithNode.create(source),
      from: FromNode.create([
        AliasNode.create(
          TableNode.create("pgrst_source"),
          IdentifierNode.create(this.#relation),
        ),
      ]),
      ...this.options.hasRows ? {} : {
        selections: [
          SelectionNode.create(
            AliasNode.create(
              sql`1`.toOperationNode(),
              IdentifierNode.create("one"),
            ),
          ),
        ],
      },
    };
  }

  take(rows: readonly unknown[]): void {
    this.rows = rows;
    this.options.onRows(rows.length);
  }
}
