package io.execfabric.hotupdate.tenancy;

import com.fasterxml.jackson.annotation.JsonValue;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/**
 * One e-mail address without a display name.
 *
 * @param value at most 254 characters, {@code name@domain}; anything else is refused (422)
 */
public record MailAddress(@JsonValue String value) {

    private static final int LONGEST = 254;

    public MailAddress {
        if (value.length() > LONGEST || !isPlain(value)) {
            throw new HotUpdateException(ErrorCode.INPUT_INVALID, Wording.of("tenancy.mail"));
        }
    }

    private static boolean isPlain(String text) {
        try {
            InternetAddress address = new InternetAddress(text, true);
            address.validate();
            return text.equals(address.getAddress()) && text.indexOf('@') > 0;
        } catch (AddressException e) {
            return false;
        }
    }
}
