package io.execfabric.archfixtures.circle.one;

import io.execfabric.archfixtures.circle.two.Two;

public record One(Two other) {}
