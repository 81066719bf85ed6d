package io.execfabric.hotupdate.web.list;

import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** One way in for all lists, of programs and of pages. */
@Configuration(proxyBeanMethods = false)
class ListConfiguration implements WebMvcConfigurer {

    private final PageRequestResolver parts;
    private final ListInterceptor lists;

    ListConfiguration(PageRequestResolver parts, ListInterceptor lists) {
        this.parts = parts;
        this.lists = lists;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(parts);
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(lists);
    }

    /** A field that nobody filled in is none; a risk has the word that answers have. */
    @Override
    public void addFormatters(FormatterRegistry formats) {
        formats.addConverter(String.class, ScriptCode.class, filled(ScriptCode::new));
        formats.addConverter(String.class, TenantId.class, filled(TenantId::new));
        formats.addConverter(
                String.class,
                RiskLevel.class,
                filled(word -> RiskLevel.ofWord(word).orElseThrow()));
    }

    private static <T> Converter<String, @Nullable T> filled(Converter<String, T> value) {
        return text -> text.isBlank() ? null : value.convert(text.strip());
    }
}
