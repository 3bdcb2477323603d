/** @jsxImportSource react */
import { useState } from 'react';
import { createSelection } from 'summitry';
import { beijingSummit, europeanAlliances } from 'summitry/datasets';
import { AllianceNetwork, PartnershipMatrix } from 'summitry/react';

/** Two charts that share a selection. */
export function App() {
  const [selection] = useState(() => createSelection());
  const [data, setData] = useState(beijingSummit);
  const [shown, setShown] = useState(true);
  const options = { data, selection, width: 660 };
  return (
    <>
      <p>
        <button id="other" type="button" onClick={() => setData(europeanAlliances)}>
          Other data
        </button>{' '}
        <button id="toggle" type="button" onClick={() => setShown(!shown)}>
          Show or hide
        </button>
      </p>
      {shown && <AllianceNetwork {...options} />}
      {shown && <PartnershipMatrix {...options} />}
    </>
  );
}
