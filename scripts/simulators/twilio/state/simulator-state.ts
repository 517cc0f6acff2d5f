import type { Journal } from "../../journal.ts";
import type { AreaCodeTable } from "../inventory/area-code-table.ts";
import type { InventoryRules } from "../inventory/inventory-rules.ts";
import { Inventory } from "../inventory/inventory.ts";
import { Market } from "../inventory/market.ts";
import { placeOf, scopesOf } from "../inventory/place.ts";
import type { OwnedNumber, SimulatorEvent } from "./event.ts";
import { MessageBook } from "./message-book.ts";
import { PhoneNumberBook } from "./phone-number-book.ts";
import { defaultSettings, type Settings } from "./settings.ts";

/** One charge: a full month of a number, due when it is bought. Renewals are not simulated. */
export interface Charge {
  sid: string;
  phoneNumber: string;
  friendlyName: string;
  at: string;
  price: string;
}

/** The simulated world: changed by recording events only, so that replaying them brings it back. */
export class SimulatorState {
  readonly numbers = new PhoneNumberBook();
  readonly messages = new MessageBook();
  readonly inventory: Inventory;
  readonly #journal: Journal<SimulatorEvent>;
  readonly #table: AreaCodeTable;
  #market: Market;
  #charges: Charge[] = [];
  #settings: Settings = defaultSettings;
  #rules: InventoryRules = { stock: [], traits: [] };

  constructor(journal: Journal<SimulatorEvent>, table: AreaCodeTable) {
    this.#journal = journal;
    this.#table = table;
    this.#market = this.#emptyMarket();
    this.inventory = new Inventory(table, () => ({
      market: this.#market,
      seed: this.#settings.seed,
      traits: this.#rules.traits,
    }));
    for (const event of journal.history) this.#apply(event);
  }

  get settings(): Settings {
    return this.#settings;
  }

  get charges(): readonly Charge[] {
    return this.#charges;
  }

  /** The scripted inventory, with what is left of each limited stock now. */
  get inventoryRules(): InventoryRules {
    const stock = this.#rules.stock.map(({ scope }) => ({
      scope,
      left: Math.max(0, this.#market.left(scope)),
    }));
    return { stock, traits: this.#rules.traits };
  }

  /** Writes the event to the journal, then makes it so. */
  record(event: SimulatorEvent): void {
    this.#journal.append(event);
    this.#apply(event);
  }

  /** Forgets everything that ever happened. */
  reset(): void {
    this.#journal.clear();
    this.numbers.clear();
    this.messages.clear();
    this.#market = this.#emptyMarket();
    this.#charges = [];
    this.#settings = defaultSettings;
    this.#rules = { stock: [], traits: [] };
  }

  #emptyMarket(): Market {
    return new Market((phoneNumber) => {
      const place = placeOf(phoneNumber, this.#table);
      return place === null ? [] : scopesOf(phoneNumber, place);
    });
  }

  #apply(event: SimulatorEvent): void {
    switch (event.type) {
      case "purchased":
        this.numbers.add(event.number);
        this.#market.sell(event.number.phoneNumber);
        this.#charges.push(charge(event.number, event.price));
        return;
      case "updated":
        this.numbers.change(event.sid, event.configuration, event.at);
        return;
      case "released": {
        const number = this.numbers.remove(event.sid);
        if (number !== null) this.#market.takeBack(number.phoneNumber);
        return;
      }
      case "taken":
        this.#market.sell(event.phoneNumber);
        return;
      case "messaged":
        this.messages.add(event.message);
        return;
      case "settings":
        this.#settings = event.settings;
        return;
      case "inventory":
        this.#rules = event.rules;
        this.#market.limit(event.rules.stock);
    }
  }
}

function charge(number: OwnedNumber, price: string): Charge {
  return {
    sid: number.sid,
    phoneNumber: number.phoneNumber,
    friendlyName: number.configuration.friendly_name,
    at: number.purchasedAt,
    price,
  };
}
