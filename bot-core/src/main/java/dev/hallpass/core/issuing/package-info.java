/** The issue and its life: an order becomes an issuance, which is redeemed, revoked or over. */
@NullMarked
package dev.hallpass.core.issuing;

import org.jspecify.annotations.NullMarked;
