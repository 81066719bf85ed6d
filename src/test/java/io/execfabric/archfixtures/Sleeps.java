package io.execfabric.archfixtures;

public class Sleeps {

    void sleep() throws InterruptedException {
        Thread.sleep(1);
    }
}
