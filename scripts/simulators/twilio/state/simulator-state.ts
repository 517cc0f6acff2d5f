import type { StateStore } from "../../state-store.ts";
import { type AreaCodeTable, placeOf, scopesOf } from "../inventory/place.ts";
import type { InventoryRules } from "../inventory/inventory-rules.ts";
import { Inventory } from "../inventory/inventory.ts";
import { Market } from "../inventory/market.ts";
import type { Configuration } from "./configuration.ts";
import type { Message } from "./message.ts";
import type { OwnedNumber } from "./owned-number.ts";
import { PhoneNumberBook } from "./phone-number-book.ts";
import type { Settings } from "./settings.ts";
import { type Charge, emptySnapshot, type Snapshot } from "./snapshot.ts";

interface World {
  settings: Settings;
  numbers: PhoneNumberBook;
  charges: Charge[];
  market: Market;
  traits: InventoryRules["traits"];
  messages: Message[];
}

/** The simulated account and the numbers for sale. Every change goes to the store. */
export class SimulatorState {
  readonly inventory: Inventory;
  readonly #store: StateStore<Snapshot>;
  readonly #table: AreaCodeTable;
  #world: World;

  constructor(store: StateStore<Snapshot>, table: AreaCodeTable) {
    this.#store = store;
    this.#table = table;
    this.#world = restore(store.found ?? emptySnapshot, table);
    this.inventory = new Inventory(table, () => {
      const { market, settings, traits } = this.#world;
      return { market, seed: settings.seed, traits };
    });
  }

  get settings(): Settings {
    return this.#world.settings;
  }

  get numbers(): Omit<PhoneNumberBook, "add" | "change" | "remove"> {
    return this.#world.numbers;
  }

  get charges(): readonly Charge[] {
    return this.#world.charges;
  }

  /** The messages of the account, the oldest first. */
  get messages(): readonly Message[] {
    return this.#world.messages;
  }

  /** The scripted inventory, with the numbers left of each limited stock. */
  get inventoryRules(): InventoryRules {
    const { market, traits } = this.#world;
    const stock = market.capacities.map(([scope]) => ({
      scope,
      left: Math.max(0, market.left(scope)),
    }));
    return { stock, traits };
  }

  buy(number: OwnedNumber, price: string): void {
    const { sid, phoneNumber, configuration, purchasedAt: at } = number;
    const friendlyName = configuration.friendly_name;
    this.#world.numbers.add(number);
    this.#world.market.sell(phoneNumber);
    this.#world.charges.push({ sid, phoneNumber, friendlyName, at, price });
    this.#save();
  }

  configure(sid: string, configuration: Configuration, at: string): void {
    this.#world.numbers.change(sid, configuration, at);
    this.#save();
  }

  release({ sid, phoneNumber }: OwnedNumber): void {
    this.#world.numbers.remove(sid);
    this.#world.market.takeBack(phoneNumber);
    this.#save();
  }

  /** Sells a number to another customer. */
  sellToOthers(phoneNumber: string): void {
    this.#world.market.sell(phoneNumber);
    this.#save();
  }

  addMessages(messages: readonly Message[]): void {
    this.#world.messages.push(...messages);
    this.#world.messages.sort((left, right) =>
      Date.parse(left.sentAt) - Date.parse(right.sentAt)
    );
    this.#save();
  }

  changeSettings(settings: Settings): void {
    this.#world.settings = settings;
    this.#save();
  }

  setInventory({ stock, traits }: InventoryRules): void {
    this.#world.market.limit(stock);
    this.#world.traits = traits;
    this.#save();
  }

  /** Returns to the state of a fresh simulator. */
  reset(): void {
    this.#world = restore(emptySnapshot, this.#table);
    this.#save();
  }

  #save(): void {
    this.#store.save(() => {
      const { numbers, market, ...world } = this.#world;
      const { sold, capacities } = market;
      return { ...world, numbers: numbers.all(), sold, capacities };
    });
  }
}

function restore(snapshot: Snapshot, table: AreaCodeTable): World {
  const { numbers, charges, messages, sold, capacities } = snapshot;
  const market = new Market({ sold, capacities }, (phoneNumber) => {
    const place = placeOf(phoneNumber, table);
    return place === null ? [] : scopesOf(phoneNumber, place);
  });
  return {
    settings: snapshot.settings,
    traits: snapshot.traits,
    // Every purchased number has a charge.
    numbers: new PhoneNumberBook(numbers, charges.map(({ sid }) => sid)),
    market,
    charges: [...charges],
    messages: [...messages],
  };
}
