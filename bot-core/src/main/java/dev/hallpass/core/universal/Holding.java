package dev.hallpass.core.universal;

import dev.hallpass.core.people.PersonId;

/**
 * Who a slot belonged to in one period.
 *
 * @param slot 0 to 15
 * @param period of the chain, from 0
 */
public record Holding(String chainId, int slot, int period, PersonId person) {}
