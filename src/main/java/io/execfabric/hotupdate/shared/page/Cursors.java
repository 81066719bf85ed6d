package io.execfabric.hotupdate.shared.page;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a place in a list into a text that this platform alone can make, and that holds in this list alone: same address,
 * same filters, same eyes. The same place is the same text, so that equal answers are equal.
 */
public class Cursors {

    private static final Logger LOG = LoggerFactory.getLogger(Cursors.class);
    private static final String ALGORITHM = "HmacSHA256";
    private static final int MARK_BYTES = 16;
    private static final int LONGEST = 1024;
    private final Supplier<byte[]> key;

    /** @param key asked for when it is needed first, and whenever it is needed again */
    public Cursors(Supplier<byte[]> key) {
        this.key = key;
    }

    public String seal(String list, String place) {
        byte[] bytes = place.getBytes(StandardCharsets.UTF_8);
        byte[] mark = mark(list, bytes);
        byte[] all = ByteBuffer.allocate(bytes.length + mark.length)
                .put(bytes)
                .put(mark)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** @throws HotUpdateException BAD_REQUEST for whatever {@link #seal} did not make for this list */
    public String open(String list, String cursor) {
        byte[] all = decoded(cursor);
        int length = all.length - MARK_BYTES;
        if (length < 0) {
            throw refusal();
        }
        byte[] place = Arrays.copyOf(all, length);
        if (!MessageDigest.isEqual(mark(list, place), Arrays.copyOfRange(all, length, all.length))) {
            throw refusal();
        }
        return new String(place, StandardCharsets.UTF_8);
    }

    /** One text to one place: what decodes to the same bytes, but was written otherwise, is damaged. */
    private static byte[] decoded(String cursor) {
        if (cursor.length() > LONGEST) {
            throw refusal();
        }
        try {
            byte[] all = Base64.getUrlDecoder().decode(cursor);
            if (Base64.getUrlEncoder().withoutPadding().encodeToString(all).equals(cursor)) {
                return all;
            }
        } catch (IllegalArgumentException notBase64) {
            LOG.debug("A cursor of no letters of ours", notBase64);
        }
        throw refusal();
    }

    private byte[] mark(String list, byte[] place) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.get(), ALGORITHM));
            mac.update(Integer.toString(place.length).getBytes(StandardCharsets.UTF_8));
            mac.update((byte) ' ');
            mac.update(place);
            return Arrays.copyOf(mac.doFinal(list.getBytes(StandardCharsets.UTF_8)), MARK_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java has no " + ALGORITHM, e);
        }
    }

    private static HotUpdateException refusal() {
        Finding finding = Finding.worded(FindingCode.FIELD_INVALID, "cursor", "query.cursor");
        return new HotUpdateException(ErrorCode.BAD_REQUEST, Wording.of("page.cursor"), List.of(finding));
    }
}
