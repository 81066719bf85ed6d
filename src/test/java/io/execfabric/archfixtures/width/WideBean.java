package io.execfabric.archfixtures.width;

import org.springframework.stereotype.Component;

/** Seven collaborators, and not a word about why. */
@Component
class WideBean {

    WideBean(String a, String b, String c, String d, String e, String f, String g) {}
}
