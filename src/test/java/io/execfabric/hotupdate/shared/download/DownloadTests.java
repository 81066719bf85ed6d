package io.execfabric.hotupdate.shared.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DownloadTests {

    private static final byte[] BYTES = "0123456789".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x.txt|attachment; filename=\"x.txt\"",
                "out/x y.txt|attachment; filename=\"x y.txt\"",
                "it's (1).txt|attachment; filename=\"it's (1).txt\"",
                "a\"b.txt|attachment; filename=\"a_b.txt\"; filename*=UTF-8''a%22b.txt",
                "a\\b.txt|attachment; filename=\"a_b.txt\"; filename*=UTF-8''a%5Cb.txt",
                "100%.txt|attachment; filename=\"100_.txt\"; filename*=UTF-8''100%25.txt",
                "a;b.txt|attachment; filename=\"a_b.txt\"; filename*=UTF-8''a%3Bb.txt",
                "ü.txt|attachment; filename=\"_.txt\"; filename*=UTF-8''%C3%BC.txt",
                "😀.txt|attachment; filename=\"_.txt\"; filename*=UTF-8''%F0%9F%98%80.txt"
            })
    void aNameIsToldToEachReader(String name, String header) {
        assertThat(FileName.disposition("attachment", name)).isEqualTo(header);
    }

    @Test
    void whatEndsALineEndsNoHeader() {
        assertThat(FileName.disposition("inline", "a\r\nb\u0000"))
                .isEqualTo("inline; filename=\"a__b_\"; filename*=UTF-8''a%0D%0Ab%00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes=0-3|206|bytes 0-3/10|0123",
                "bytes=7-|206|bytes 7-9/10|789",
                "bytes=-2|206|bytes 8-9/10|89",
                "bytes=-99|206|bytes 0-9/10|0123456789",
                "bytes=8-99|206|bytes 8-9/10|89",
                "bytes=0-1,99-|206|bytes 0-1/10|01",
                "bytes=10-|416|bytes */10|",
                "bytes=99-100|416|bytes */10|",
                "bytes=-0|416|bytes */10|",
                "bytes=5-2|416|bytes */10|",
                "bytes=nothing|416|bytes */10|",
                "lines=0-1|200||0123456789",
                "bytes=0-5,5-9|200||0123456789"
            })
    void aPartIsWhatWasAskedFor(String range, int status, String contentRange, String body) throws IOException {
        MockHttpServletResponse answer = answer("GET", Map.of("Range", range));

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getHeader("Content-Range")).isEqualTo(contentRange);
        assertThat(answer.getContentAsString()).isEqualTo(body == null ? "" : body);
        assertThat(answer.getHeader("Accept-Ranges")).isEqualTo("bytes");
    }

    @Test
    void severalPartsComeAsParts() throws IOException {
        MockHttpServletResponse answer = answer("GET", Map.of("Range", "bytes=0-1,4-5"));

        assertThat(answer.getStatus()).isEqualTo(206);
        assertThat(answer.getContentType()).startsWith("multipart/byteranges; boundary=");
        assertThat(answer.getContentAsString()).contains("bytes 0-1/10", "\r\n01\r\n", "bytes 4-5/10", "\r\n45\r\n");
    }

    @Test
    void aPartOfOtherBytesIsNoPartOfThese() throws IOException {
        String tag = String.valueOf(answer("GET", Map.of()).getHeader("ETag"));

        assertThat(answer("GET", Map.of("Range", "bytes=0-1", "If-Range", tag)).getStatus())
                .isEqualTo(206);
        assertThat(answer("GET", Map.of("Range", "bytes=0-1", "If-Range", "\"other\""))
                        .getContentAsString())
                .isEqualTo("0123456789");
        assertThat(answer("GET", Map.of("Range", "bytes=0-1", "If-Range", "Wed, 21 Oct 2015 07:28:00 GMT"))
                        .getStatus())
                .isEqualTo(200);
        assertThat(answer("GET", Map.of("Range", "bytes=0-1", "If-None-Match", tag))
                        .getStatus())
                .isEqualTo(304);
    }

    @Test
    void whoAsksForTheHeadGetsAllOfItAndNoBytes() throws IOException {
        MockHttpServletResponse head = answer("HEAD", Map.of("Range", "bytes=0-1"));

        assertThat(head.getStatus()).isEqualTo(200);
        assertThat(head.getHeader("Content-Length")).isEqualTo("10");
        assertThat(head.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"x.bin\"");
        assertThat(head.getContentAsByteArray()).isEmpty();
    }

    private static MockHttpServletResponse answer(String method, Map<String, String> headers) throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/x");
        headers.forEach(request::addHeader);
        MockHttpServletResponse response = new MockHttpServletResponse();
        Download.of("out/x.bin", BYTES).render(null, request, response);
        return response;
    }
}
