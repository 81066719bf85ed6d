package io.execfabric.archfixtures;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

public class BeginsATransaction {

    void begin(PlatformTransactionManager transactions) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {});
    }
}
