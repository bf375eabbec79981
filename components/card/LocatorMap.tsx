/** A small map that says where: one place, or a route as the great circle between its ends. */
import { useEffect, useState } from 'preact/hooks';
import type { CardData } from '../../core/card/card-data.ts';
import { useCard } from './card-context.ts';
import { MAP_HEIGHT, MAP_WIDTH, type MapDrawer, type MapDrawing } from './map-drawing.ts';

export interface LocatorMapProps {
  map: CardData['map'];
  draw: MapDrawer;
}

export function LocatorMap({ map, draw }: LocatorMapProps) {
  const { t, language } = useCard();
  // Words first: the map is drawn once they are painted.
  const [drawn, setDrawn] = useState<MapDrawing | null>(null);
  useEffect(() => setDrawn(draw(map, language)), [map, draw, language]);
  const words =
    map.routes.length > 0
      ? map.routes.map(({ from, to }) => t('map.route', { from: from.name.text, to: to.name.text }))
      : map.places.map(({ name }) => name.text);
  return (
    <figure class="ng-map">
      <svg
        viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}
        role="img"
        preserveAspectRatio="xMidYMid slice"
        aria-label={t('map.label', { places: [...new Set(words)].join(', ') })}
      >
        {drawn && <Drawing {...drawn} />}
      </svg>
    </figure>
  );
}

function Drawing({ graticule, land, routes, countries, labels }: MapDrawing) {
  return (
    <>
      <path class="ng-map-grid" d={graticule} />
      <path class="ng-map-land" d={land} />
      {routes.map((d) => (
        <path key={d} class="ng-map-route" d={d} />
      ))}
      {countries.map(({ name, x, y }) => (
        <text key={name} class="ng-map-country" x={x} y={y + 4} text-anchor="middle">
          {name}
        </text>
      ))}
      {labels.map(({ place, x, y, text }) => (
        <g key={place.entity}>
          <circle class="ng-map-halo" cx={x} cy={y} r="7" />
          <circle class="ng-map-point" cx={x} cy={y} r="3.5" />
          {text && (
            <text
              class="ng-map-label"
              lang={place.name.lang}
              x={text.textX}
              y={text.textY}
              text-anchor={text.anchor}
            >
              {place.name.text}
            </text>
          )}
        </g>
      ))}
    </>
  );
}
