package io.execfabric.hotupdate.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.json.ExactJson;
import io.execfabric.hotupdate.shared.json.ExactValues;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.AbstractJackson2HttpMessageConverter;
import org.springframework.http.converter.json.MappingJacksonInputMessage;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Each JSON body is looked at as a whole before somebody picks fields out of it: what would be refused where it is read is
 * refused where it is not, too.
 */
@ControllerAdvice
class ExactBodies extends RequestBodyAdviceAdapter {

    /** Far more than any field that is taken; inputs of runs are larger and have a reader of their own. */
    private static final int MAX_BYTES = 4 * 1024 * 1024;

    static final Wording UNREADABLE = Wording.of("request.body");

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return AbstractJackson2HttpMessageConverter.class.isAssignableFrom(converter);
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        byte[] body = message.getBody().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            throw new HotUpdateException(ErrorCode.TOO_LARGE, Wording.of("run.body-large"));
        }
        look(body, message.getHeaders().getContentType());
        return new MappingJacksonInputMessage(new ByteArrayInputStream(body), message.getHeaders());
    }

    private static void look(byte[] body, @Nullable MediaType type) throws IOException {
        ExactValues.require(read(body, type), Wording.of("json.unfit"));
    }

    private static JsonNode read(byte[] body, @Nullable MediaType type) throws IOException {
        Charset charset = type == null ? null : type.getCharset();
        try {
            return charset == null || charset.name().startsWith("UTF")
                    ? ExactJson.read(body)
                    : ExactJson.read(new String(body, charset));
        } catch (JsonProcessingException e) {
            throw ExactJson.refusal(e, UNREADABLE);
        }
    }
}
