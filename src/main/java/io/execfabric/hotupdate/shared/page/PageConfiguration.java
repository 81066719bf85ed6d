package io.execfabric.hotupdate.shared.page;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.util.function.SingletonSupplier;

/** Cursors with the secret of this database, which its first list makes. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(PageConfiguration.class);

    @Bean
    Cursors cursors(CursorKeySql keys) {
        return new Cursors(SingletonSupplier.of(() -> key(keys)));
    }

    private static byte[] key(CursorKeySql keys) {
        return keys.find().orElseGet(() -> made(keys));
    }

    private static byte[] made(CursorKeySql keys) {
        try {
            keys.make();
        } catch (DuplicateKeyException faster) {
            LOG.debug("Another node made the secret of the cursors", faster);
        }
        return keys.find().orElseThrow();
    }
}
