package dev.hallpass.engine.code;

import java.security.MessageDigest;

import dev.hallpass.engine.key.CodeKey;
import dev.hallpass.engine.key.HmacSha256;
import dev.hallpass.engine.key.MacMessage;
import dev.hallpass.engine.terms.ComputerId;
import dev.hallpass.engine.terms.UserName;

/** Tag and mask under one key (section 3). Not safe for use by several threads at once. */
final class Seal {
    private static final String TAG_LABEL = "hallpass/1/code";
    private static final String MASK_LABEL = "hallpass/1/mask";

    private final HmacSha256 tags;
    private final HmacSha256 masks;
    private final int mostTagBits;

    /** Compares all bits of every tag. */
    Seal(CodeKey key) {
        this(key, Long.SIZE);
    }

    /** Compares at most so many of the leftmost bits: fewer than a tag has only where a test wants to see a hit. */
    Seal(CodeKey key, int mostTagBits) {
        this.tags = HmacSha256.under(key.tagHalf());
        this.masks = HmacSha256.under(key.maskHalf());
        this.mostTagBits = mostTagBits;
    }

    OfflineCode seal(Contents contents) {
        CodeForm form = contents.form();
        long payload = Payload.of(contents).bits();
        long tag = tag(form, payload, contents.context());
        return OfflineCode.sealed(form, tag, payload ^ mask(form, tag));
    }

    long unmask(OfflineCode code) {
        return code.masked() ^ mask(code.form(), code.tag());
    }

    /** Compares in constant time, so that how far a guess agrees cannot be measured. */
    boolean isRight(OfflineCode code, long payload, Context context) {
        int ignored = Math.max(0, code.form().tagBits() - mostTagBits);
        byte[] expected = compared(tag(code.form(), payload, context), ignored);
        return MessageDigest.isEqual(expected, compared(code.tag(), ignored));
    }

    private static byte[] compared(long tag, int ignoredBits) {
        return new MacMessage().eightOctets(tag >>> ignoredBits).toBytes();
    }

    private long tag(CodeForm form, long payload, Context context) {
        byte[] message = new MacMessage()
                .field(TAG_LABEL)
                .octet(form.symbols())
                .eightOctets(payload)
                .field(context.occasion().written())
                .field(context.device().map(DeviceCode::symbols).orElse(""))
                .field(context.binding().computer().map(ComputerId::value).orElse(""))
                .field(context.binding().user().map(UserName::value).orElse(""))
                .toBytes();
        return tags.bits(message, form.tagBits());
    }

    private long mask(CodeForm form, long tag) {
        byte[] message = new MacMessage()
                .field(MASK_LABEL)
                .octet(form.symbols())
                .eightOctets(tag)
                .toBytes();
        return masks.bits(message, form.payloadBits());
    }
}
