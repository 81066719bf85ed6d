package io.execfabric.hotupdate.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteSizeTests {

    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "1023, 1023 B",
        "1024, 1 KiB",
        "1025, 1.1 KiB",
        "10240, 10 KiB",
        "1048576, 1 MiB",
        "1048577, 1.1 MiB",
        "52428800, 50 MiB"
    })
    void isToldAsPeopleReadItAndNeverAsLessThanItIs(long bytes, String text) {
        assertThat(ByteSize.text(bytes)).isEqualTo(text);
    }
}
