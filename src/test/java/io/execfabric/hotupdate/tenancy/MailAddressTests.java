package io.execfabric.hotupdate.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.execfabric.hotupdate.shared.HotUpdateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTests {

    @Test
    void aPlainAddressIsTaken() {
        assertThat(new MailAddress("a.b+c@mail.example").value()).isEqualTo("a.b+c@mail.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@b, c@d",
                "Somebody <a@b.example>",
                "a@b.example\r\nBcc: c@d.example",
                "a b@c.example",
                "@b.example"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> new MailAddress(text)).isInstanceOf(HotUpdateException.class);
    }
}
