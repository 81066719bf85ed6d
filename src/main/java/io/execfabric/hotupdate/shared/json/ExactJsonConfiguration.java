package io.execfabric.hotupdate.shared.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Spring's own mapper reads and writes as exactly as {@link ExactJson}. */
@Configuration(proxyBeanMethods = false)
class ExactJsonConfiguration {

    /** One document, exact numbers and bounded depth in every body that is read and every answer that is written. */
    @Bean
    Jackson2ObjectMapperBuilderCustomizer exactJson() {
        return builder -> builder.factory(ExactJson.factory())
                .featuresToEnable(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .postConfigurer(mapper -> mapper.setConfig(
                        mapper.getDeserializationConfig().without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)));
    }
}
