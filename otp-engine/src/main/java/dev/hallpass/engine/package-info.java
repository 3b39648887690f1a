/**
 * The offline code, format version 1: this page is the map from each section of {@code code-format.md} to its classes.
 *
 * <table>
 *   <caption>Sections and classes</caption>
 *   <tr><th>Section</th><th>Where</th></tr>
 *   <tr><td>1. Writing and reading</td><td>{@link dev.hallpass.engine.code.OfflineCode},
 *     {@link dev.hallpass.engine.code.Reading}, {@link dev.hallpass.engine.code.Flaw}; inside {@code code}:
 *     {@code TypedText} (what is dropped, look-alikes, places), {@code Alphabet} and {@code CheckSymbol} (symbols),
 *     {@code DigitWriting} (digits)</td></tr>
 *   <tr><td>2. Keys</td><td>{@link dev.hallpass.engine.key.MasterSecret} with the labels,
 *     {@link dev.hallpass.engine.key.CodeKey} with its two halves, {@link dev.hallpass.engine.key.ReceiptKey},
 *     {@link dev.hallpass.engine.key.UniversalSeed}, {@link dev.hallpass.engine.key.KeyEpoch};
 *     {@link dev.hallpass.engine.terms.ComputerId} and {@link dev.hallpass.engine.terms.UserName}, from which keys are
 *     derived; inside {@code key}: {@code Hkdf}</td></tr>
 *   <tr><td>3. Fields: {@code field(x)} and {@code bits(…)}</td><td>{@link dev.hallpass.engine.key.MacMessage},
 *     {@link dev.hallpass.engine.key.HmacSha256}</td></tr>
 *   <tr><td>3. Relative and interval code</td><td>{@link dev.hallpass.engine.terms.Terms} with
 *     {@link dev.hallpass.engine.terms.Validity}, {@link dev.hallpass.engine.code.Contents},
 *     {@link dev.hallpass.engine.code.CodeForm}; inside {@code code}: {@code Payload}; the serials:
 *     {@link dev.hallpass.engine.issue.Serials}</td></tr>
 *   <tr><td>3. Tag and mask</td><td>making: {@link dev.hallpass.engine.issue.Issuer} through
 *     {@link dev.hallpass.engine.code.Sealer}; verifying: {@link dev.hallpass.engine.code.Verifier},
 *     {@link dev.hallpass.engine.code.Claim}, {@link dev.hallpass.engine.code.Context}; inside {@code code}:
 *     {@code Seal}</td></tr>
 *   <tr><td>3. Universal code</td><td>{@link dev.hallpass.engine.universal.ChainPlan}; the server:
 *     {@link dev.hallpass.engine.universal.UniversalChain}; an endpoint:
 *     {@link dev.hallpass.engine.universal.ChainPosition}; inside {@code universal}: {@code ChainStep},
 *     {@code Pbkdf2}</td></tr>
 *   <tr><td>3. Device code</td><td>{@link dev.hallpass.engine.code.DeviceCode}</td></tr>
 *   <tr><td>3. Receipt and fingerprint</td><td>{@link dev.hallpass.engine.code.Receipt},
 *     {@link dev.hallpass.engine.code.Fingerprint}</td></tr>
 *   <tr><td>4. What "the same day" means</td><td>{@link dev.hallpass.engine.terms.RedeemWindow}; which zone's day it is,
 *     the caller says</td></tr>
 *   <tr><td>5. Strength</td><td>{@code engine.redeem} throttles; {@link dev.hallpass.engine.code.Verifier} alone does
 *     not</td></tr>
 *   <tr><td>6. Vectors</td><td>{@code src/test/resources/vectors}, played by {@code VectorsTest}</td></tr>
 * </table>
 */
@NullMarked
package dev.hallpass.engine;

import org.jspecify.annotations.NullMarked;
